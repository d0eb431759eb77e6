import GitCommand
import Support

/// The parents, beside HEAD, that the commit in the making will have.
enum MergeHeads {
    /// Object ids from the git directory's `MERGE_HEAD`, which git keeps for just this purpose, where the merge had
    /// conflicts; none where it had none, and was refused, or not yet committed: that one is still all of
    /// what it brings in.
    static func resolved(in paths: RepositoryPaths) -> [String] {
        guard let heads = FileBytes.read("\(paths.gitDirectory)/MERGE_HEAD"),
            let message = FileBytes.read("\(paths.gitDirectory)/MERGE_MSG"), namesConflicts(message)
        else { return [] }
        let lines = String(decoding: heads, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.filter { $0.utf8.count >= 40 && $0.allSatisfy(\.isHexDigit) }
    }

    /// Whether git wrote below the merge's message, as a comment, which files were in conflict.
    private static func namesConflicts(_ message: [UInt8]) -> Bool {
        message.split(separator: UInt8(ascii: "\n")).contains { line in
            // Comments begin as `core.commentChar` says; others than git write none before it.
            line.reversed().starts(with: "Conflicts:".utf8.reversed()) && line.count <= "Conflicts:".utf8.count + 8
        }
    }
}
