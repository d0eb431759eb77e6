import GitCommand
import Support

/// Files that a sparse checkout leaves out of the worktree, as the index has them: what a team has agreed on holds in every clone.
enum SparseFiles {
    /// The rule files or settings that are left out; where the index does not tell, `place` itself, as one that cannot be read.
    /// - Parameter place: A folder or file, from the worktree's top.
    static func sources(_ place: String, in paths: RepositoryPaths) -> [RuleSource] {
        // Most checkouts are whole, and asking git takes as long as much of a check.
        guard let worktree = paths.worktree, FileBytes.exists("\(paths.gitDirectory)/info/sparse-checkout") else { return [] }
        do {
            let files = try IndexListing.read([place], isLiteral: true, in: worktree).filter { file in
                file.isLeftOut && file.mode.hasPrefix("100") && !FileBytes.exists("\(worktree)/\(file.path)")
            }
            let contents = try ObjectReader(in: worktree, mayFetch: false).contents(of: files.map(\.object))
            return files.map { RuleSource(file: $0.path, content: content(contents[$0.object])) }
        } catch {
            return [RuleSource(file: place, content: .refused(reason: "a sparse checkout may leave it out, and the index cannot be read"))]
        }
    }

    private static func content(_ bytes: [UInt8]?) -> RuleSource.Content {
        guard let bytes else { return .refused(reason: absent) }
        return bytes.count <= RuleSource.largestFile ? .bytes(bytes) : .refused(reason: RuleSource.tooLarge)
    }

    private static let absent = "is left out of this checkout, and its content is not here either: git sparse-checkout add .precept"
}
