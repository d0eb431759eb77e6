import GitCommand

/// The parents, beside HEAD, that the commit in the making will have.
enum MergeHeads {
    /// Object ids from the git directory's `MERGE_HEAD`, which git keeps for just this purpose.
    static func read(in paths: RepositoryPaths) -> [String] {
        guard let bytes = FileBytes.read("\(paths.gitDirectory)/MERGE_HEAD") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.filter { $0.utf8.count >= 40 && $0.allSatisfy(\.isHexDigit) }
    }
}
