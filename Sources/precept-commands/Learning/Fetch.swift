import Claims
import GitCommand
import Hosts
import Memory
import RuleFiles
import Signals
import Support

/// Brings what is new from the sources that the settings name. Only a person's `precept learn --fetch` comes here:
/// hooks never reach the network.
struct Fetch {
    let paths: RepositoryPaths
    let sources: [FetchSource]

    /// - Throws: `NothingToFetch` where the settings name no source.
    init(in paths: RepositoryPaths) throws {
        self.paths = paths
        sources = try Settings(in: paths).sources
        if sources.isEmpty { throw NothingToFetch() }
    }

    /// Fetches from all sources; one that fails is named, and keeps none of the others back.
    /// - Parameter quietly: prints nothing but failures.
    /// - Returns: whether all answered.
    func run(quietly: Bool) throws -> Bool {
        let memory = try Memory.open(commonDirectory: paths.commonDirectory)
        let fetches: [() throws -> Void] = [
            { if sources.contains(.github) { try fetchGitHub(memory, quietly: quietly) } },
            { try fetchRefs() },
        ]
        var isWhole = true
        for fetch in fetches {
            do {
                try fetch()
            } catch {
                ErrorFunnel.report(error)
                isWhole = false
            }
        }
        return isWhole
    }

    private func fetchRefs() throws {
        guard sources.contains(where: { $0 != .github }) else { return }
        let remote = try Remote.find(in: paths)
        let refspecs = sources.flatMap { source in
            switch source {
            case .github: [String]()
            case .gerrit: ["refs/changes/*:refs/changes/*"]
            // Beside this clone's own notes, which a fetch could otherwise overwrite.
            case .notes: ["+refs/notes/*:refs/notes/remotes/\(remote.name)/*", "^refs/notes/remotes/*"]
            case .pullRequests: PullRequestRef.refspecs
            }
        }
        try ProgressLine.during("fetching from \(Printable.text(remote.name))") { try remote.fetch(refspecs, in: paths) }
    }

    /// An hour earlier: what was changed while page after page came in comes again, and again does no harm.
    private static func withMargin(_ time: String) -> String? {
        RFC3339.seconds(time).map { RFC3339.text($0 - 3_600) }
    }

    private func fetchGitHub(_ memory: Memory, quietly: Bool) throws {
        let host = try HostImport(named: nil, paths: paths)
        let place = "github:\(host.repository.host)/\(host.repository)"
        let last = try memory.lastFetch(from: place)
        let fetched = try ProgressLine.during("asking \(host.repository.host)") { try host.run(since: last) }
        if !quietly { print("\(host.repository): \(ImportSummary(fetched.report).text)") }
        if let newest = fetched.newest.flatMap(Self.withMargin) { try memory.setLastFetch(from: place, to: newest) }
        if let failure = fetched.failure { throw failure }
    }
}

/// No source is set.
struct NothingToFetch: Failure {
    var message: String { "no sources are set to fetch from" }
    var hint: String? { "write for example `sources: [github]` into .precept/config.yml" }
}
