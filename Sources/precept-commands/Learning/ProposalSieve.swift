import Catalogue
import Git
import GitCommand
import Learning
import Memory

/// Holds what was learned against what the last commit has: tools, files that tell it, and the code that it is about.
struct ProposalSieve {
    /// What did not pass, and the parts of what did that did not.
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
        code = StandingCode(files: files.map(\.path)) { Self.hasName($0, in: $1, paths) }
    }

    /// The proposal as it is to be made; nil where it is not.
    mutating func passed(_ proposal: Proposal) -> Proposal? {
        if let absent = code.absentee(of: proposal) { return leave(proposal, .absent(absent)) }
        // Tools are asked about what stands, so that what is gone and what they see to cannot be all there is of it: a rule without
        // globs is for every file.
        var passed = code.current(proposal)
        let shares = tools.shares(of: passed)
        if let all = shares.first(where: \.isAll) { return leave(proposal, Self.reason(all)) }
        if let path = known.path(telling: proposal) { return leave(proposal, .told(path: path)) }
        unproposed += shares.map { Unproposed(rule: proposal.rule.id, reason: Self.reason($0), for: $0.globs) }
        let seenTo = Set(shares.flatMap(\.globs))
        passed.rule.scope.removeAll(where: seenTo.contains)
        return passed
    }

    private mutating func leave(_ proposal: Proposal, _ reason: Unproposed.Reason) -> Proposal? {
        unproposed.append(Unproposed(rule: proposal.rule.id, reason: reason))
        return nil
    }

    private static func reason(_ share: ToolShare) -> Unproposed.Reason { .leftToTool(share.tool.tool.name, path: share.tool.path) }

    /// Whether files of the last commit have a name; so it counts too where git cannot tell, as in a partial clone.
    private static func hasName(_ name: String, in globs: [String], _ paths: RepositoryPaths) -> Bool {
        let pathspecs = globs.map { $0.hasPrefix("!") ? ":(exclude,glob)\($0.dropFirst())" : ":(glob)\($0)" }
        let search = paths.command(
            ["grep", "-q", "-w", "-F", "-e", name, "HEAD", "--"] + pathspecs, environment: ["GIT_NO_LAZY_FETCH": "1"])
        return (try? search.run())?.status != 1
    }
}
