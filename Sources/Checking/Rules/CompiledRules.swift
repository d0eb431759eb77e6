import GitCommand
import Rules
import Support

/// The rules in force, and the bytes of the rule files they were made from.
///
/// People edit YAML, which takes longer to read than git takes to show a change. So the full tool
/// leaves this behind in the git directory, and a commit's check uses it as long as the files on disk
/// are the very same bytes.
public struct CompiledRules: Sendable, Hashable {
    /// Makes the rules anew, where those that were left behind are not of these sources; the lean executable has the
    /// full one do it.
    public typealias Making = (RepositoryPaths, [RuleSource]) throws -> CompiledRules

    public var sources: [RuleSource]
    public var rules: [EnforcedRule]
    public var failures: [RuleLoadFailure]
    /// The packs' folders of this repository, whose files stand behind the others in `sources`.
    public var folders: [String]

    public init(sources: [RuleSource], rules: [EnforcedRule], failures: [RuleLoadFailure], folders: [String] = []) {
        self.folders = folders
        self.sources = sources
        self.rules = rules
        self.failures = failures
    }

    /// The file that holds, or would hold, the rule of that id.
    func file(of id: String) -> String {
        sources.first { $0.id == id }?.file ?? "\(RuleSource.sharedFolder)/\(id).yml"
    }

    /// Raised whenever the stored form, or what a rule file means, changes.
    static let version = "precept compiled rules 8\n"

    private static func path(in paths: RepositoryPaths) -> String {
        "\(paths.gitDirectory)/precept/compiled-rules"
    }

    /// What was left behind, where it was made from just these sources, and the packs' files are the same too.
    ///
    /// Which packs there are, the settings among the sources say; a pack that is pinned by its commit never changes.
    public static func stored(in paths: RepositoryPaths, madeFrom sources: [RuleSource]) -> CompiledRules? {
        guard let bytes = FileBytes.read(path(in: paths)), let stored = CompiledRules(decoding: bytes),
            stored.sources == sources + stored.folders.flatMap({ RuleFolder.sources(ofPack: $0, in: paths) ?? [] })
        else { return nil }
        return stored
    }

    /// Leaves this behind for the next check. Where that is not possible, the next check takes longer.
    public func store(in paths: RepositoryPaths) {
        FileBytes.makeFolder("\(paths.gitDirectory)/precept")
        _ = FileBytes.write(encoded, to: Self.path(in: paths))
    }
}
