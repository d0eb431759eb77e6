import Catalogue
import Git
import GitCommand
import Learning
import Memory

/// Holds what was learned against what the last commit has: tools, files that tell it, and the code that it is about.
struct ProposalSieve {
    /// What did not pass.
    private(set) var unproposed: [Unproposed] = []
    private let known: Known
    private let tools: KnownTools
    private var code: StandingCode

    init(of repository: Repository, in paths: RepositoryPaths, besides known: Known, _ learner: Learner) throws {
        self.known = known
        // What cannot be read sets nothing up, and lacks nothing.
        let files = (try? repository.head().map { try repository.entries(of: $0) }) ?? []
        tools = try ToolSearch(repository, in: paths, for: Catalogue.tools())
            .known(among: files, knowing: learner.catalogue)
        code = StandingCode(files: files.map(\.path)) { Self.hasName($0, paths) }
    }

    /// The proposal as it is to be made; nil where it is not.
    mutating func passed(_ proposal: Proposal) -> Proposal? {
        let reason: Unproposed.Reason? =
            if let standing = tools.tool(seeingTo: proposal) {
                .leftToTool(standing.tool.name, path: standing.path)
            } else if let path = known.path(telling: proposal) {
                .told(path: path)
            } else {
                code.absentee(of: proposal).map { .absent($0) }
            }
        guard let reason else { return tools.besidesTools(code.current(proposal)) }
        unproposed.append(Unproposed(rule: proposal.rule.id, reason: reason))
        return nil
    }

    /// Whether the last commit has a name; so it counts too where git cannot tell, as in a partial clone.
    private static func hasName(_ name: String, _ paths: RepositoryPaths) -> Bool {
        let search = paths.command(["grep", "-q", "-w", "-F", "-e", name, "HEAD", "--"], environment: ["GIT_NO_LAZY_FETCH": "1"])
        return (try? search.run())?.status != 1
    }
}
