import Checking
import GitCommand
import Support

/// The packs that were fetched: one bare repository for each pinned commit, in the common git directory.
public struct PackStore: Sendable {
    private let folder: String

    public init(commonDirectory: String) { folder = "\(commonDirectory)/precept/packs" }

    /// Where the commit's repository is, or will be.
    public func repository(of id: String) -> String { "\(folder)/\(id)" }

    public func holds(_ id: String) -> Bool { FileBytes.exists(repository(of: id)) }

    /// The rule files of a folder of the commit, and behind those of `.precept/rules` its settings; nil where it was not
    /// fetched.
    func sources(of id: String, folder: String) -> [RuleSource]? {
        guard holds(id) else { return nil }
        return try? RevisionRules.sources(
            at: id, folder: folder, git: ["--git-dir", repository(of: id)], environment: GitCommand.otherRepository)
    }
}
