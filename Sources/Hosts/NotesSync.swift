import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes notes refs of this clone and of a remote equal: what either side added is then on both.
///
/// Nothing is ever forced. What comes is kept below `refs/notes/remotes/`, merged beside this clone's ref, and moved
/// into it where the ref is still what was merged; what is sent is a fast-forward, or is merged again with what came
/// in between. Killed between any two steps, it leaves both sides with all that they had.
public struct NotesSync: Sendable {
    private let remote: Remote
    private let git: NotesRepository
    private let refs: [Ref]

    /// A notes ref to make equal.
    public struct Ref: Sendable, Hashable {
        /// In full.
        public let name: String
        /// Whether its notes are text, of which paragraphs have an order, or records, one a line, that have none.
        public let isText: Bool

        public init(_ name: String, isText: Bool) {
            self.name = name
            self.isText = isText
        }
    }

    /// How often a race may be lost to others who send at the same time.
    private static let mostTries = 10

    public init(_ refs: [Ref], with remote: Remote, in paths: RepositoryPaths) {
        self.refs = refs
        self.remote = remote
        git = NotesRepository(paths: paths, remote: remote.name)
    }

    /// What became of one ref.
    public struct Exchange: Sendable, Hashable {
        public let ref: String
        /// Whether something was there that this clone had not.
        public var came = false
        /// Whether something was here that the remote had not.
        public var sent = false
        /// Whether neither side has the ref.
        public var isNowhere = false
    }

    /// - Throws: `RemoteFailure`, `NotesRefused` or `NotesRace`; nothing that was here or there is lost.
    public func run() throws -> [Exchange] {
        try git.removeLeftovers()
        var exchanges = refs.map { Exchange(ref: $0.name) }
        for attempt in 0..<Self.mostTries {
            if attempt > 0 { usleep(UInt32.random(in: 10_000...50_000) << min(attempt, 5)) }
            let theirs = try fetch()
            var isMoved = false
            var pending: [(ref: String, id: String)] = []
            for index in refs.indices {
                let ref = refs[index]
                let ours = try git.target(of: ref.name)
                switch try git.merge(theirs[ref.name], into: ref, standing: ours) {
                case .moved: isMoved = true
                case .at(nil): exchanges[index].isNowhere = true
                case .at(let merged?):
                    if merged != ours { exchanges[index].came = true }
                    if merged != theirs[ref.name] { pending.append((ref.name, merged)) }
                    exchanges[index].isNowhere = false
                }
            }
            let lost = try push(pending)
            for (ref, _) in pending where !lost.contains(ref) {
                for index in exchanges.indices where exchanges[index].ref == ref { exchanges[index].sent = true }
            }
            if lost.isEmpty && !isMoved { return exchanges }
        }
        throw NotesRace(remote: remote.name)
    }

    /// - Returns: What the remote has, by ref.
    private func fetch() throws -> [String: String] {
        let names = refs.map(\.name)
        let listed = try answered { try git.run(["ls-remote", "--", remote.name] + names) }
        var theirs: [String: String] = [:]
        for line in listed.split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            if parts.count == 2, names.contains(parts[1]) { theirs[parts[1]] = parts[0] }
        }
        let new = try theirs.filter { try git.target(of: git.kept($0.key)) != $0.value }
        if !new.isEmpty {
            try remote.fetch(new.keys.sorted().map { "+\($0):\(git.kept($0))" }, in: git.paths)
            // Meanwhile they may have moved on.
            for ref in new.keys { theirs[ref] = try git.target(of: git.kept(ref)) }
        }
        return theirs
    }

    /// - Returns: The refs in which others were faster.
    private func push(_ pending: [(ref: String, id: String)]) throws -> Set<String> {
        if pending.isEmpty { return [] }
        let output = try git.paths.command(
            [
                "-c", "remote.\(remote.name).mirror=false", "push", "--porcelain", "--no-verify", "--no-follow-tags",
                "--recurse-submodules=no", "--", remote.name,
            ] + pending.map { "\($0.id):\($0.ref)" },
            environment: ["LC_ALL": "C"]
        ).run()
        var lost: Set<String> = []
        var answers = 0
        // `<flag>\t<from>:<to>\t<what became of it>`
        for line in output.text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 2)
            guard parts.count == 3, let to = parts[1].split(separator: ":").last else { continue }
            answers += 1
            guard parts[0] == "!" else { continue }
            guard Self.races.contains(where: parts[2].contains) else {
                throw NotesRefused(ref: String(to), remote: remote.name, said: String(parts[2]))
            }
            lost.insert(String(to))
        }
        if output.status != 0 && answers == 0 {
            let said = String(decoding: output.errors, as: UTF8.self)
            throw RemoteFailure(remote: remote.name, reason: .failed(arguments: ["push"], status: output.status, errors: said))
        }
        for (ref, id) in pending where !lost.contains(ref) { try git.run(["update-ref", git.kept(ref), id]) }
        return lost
    }

    /// What a push is told where another one came first.
    private static let races = [
        "fetch first", "non-fast-forward", "stale info", "failed to update ref", "cannot lock ref", "incorrect old value", "failed to lock",
        "reference already exists",
    ]

    private func answered(_ ask: () throws -> String) throws -> String {
        do {
            return try ask()
        } catch let error as GitCommandError {
            throw RemoteFailure(remote: remote.name, reason: error)
        }
    }
}
