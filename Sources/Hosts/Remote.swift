import GitCommand
import Support

/// The repository that this one was cloned from.
public struct Remote: Sendable, Hashable {
    public let name: String
    /// As git itself would use it.
    public let address: String

    /// `origin`, or the only remote there is.
    /// - Parameter alternative: What a person may do instead of adding one.
    /// - Throws: `NoRemote` where there is neither; `GitCommandError`.
    public static func find(in paths: RepositoryPaths, orElse alternative: String? = nil) throws -> Remote {
        let names = try names(in: paths)
        guard let name = names.contains("origin") ? "origin" : names.count == 1 ? names.first : nil else {
            throw NoRemote(alternative: alternative)
        }
        return try known(name, in: paths)
    }

    /// All there are, `origin` first.
    static func all(in paths: RepositoryPaths) throws(GitCommandError) -> [Remote] {
        var names = try names(in: paths)
        if let origin = names.firstIndex(of: "origin") { names.insert(names.remove(at: origin), at: 0) }
        return try names.map { (name) throws(GitCommandError) in try known(name, in: paths) }
    }

    /// The remote of that name.
    /// - Throws: `UnknownRemote`; `GitCommandError`.
    public static func named(_ name: String, in paths: RepositoryPaths) throws -> Remote {
        let names = try names(in: paths)
        guard names.contains(name) else { throw UnknownRemote(name: name, known: names) }
        return try known(name, in: paths)
    }

    private static func names(in paths: RepositoryPaths) throws(GitCommandError) -> [String] {
        try paths.command(["remote"]).output().text.split(separator: "\n").map(String.init)
    }

    private static func known(_ name: String, in paths: RepositoryPaths) throws(GitCommandError) -> Remote {
        Remote(name: name, address: try paths.command(["remote", "get-url", "--", name]).output().text)
    }

    /// Fetches refs, each to where the clone keeps it.
    /// - Throws: `RemoteFailure` where the remote does not answer; nothing that was here is lost.
    public func fetch(_ refspecs: [String], in paths: RepositoryPaths) throws {
        do throws(GitCommandError) {
            _ = try paths.command(
                ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", name] + refspecs
            ).output()
        } catch {
            throw RemoteFailure(remote: name, reason: error)
        }
    }
}

/// No remote has that name.
public struct UnknownRemote: Failure {
    let name: String
    let known: [String]

    public var message: String { "this repository has no remote named \(name)" }
    public var hint: String? { known.isEmpty ? "add one with git remote add" : "its remotes are \(known.joined(separator: ", "))" }
}

/// The remote did not answer.
struct RemoteFailure: Failure {
    let remote: String
    let reason: GitCommandError

    var message: String { reason.message }
    var hint: String? { reason.hint ?? "see whether `git fetch \(remote)` works, then run it again" }
}

/// Nothing says where this repository comes from.
public struct NoRemote: Failure {
    let alternative: String?

    public var message: String { "this repository has no remote named origin" }
    public var hint: String? { "add one with git remote add origin URL\(alternative.map { ", or \($0)" } ?? "")" }
}
