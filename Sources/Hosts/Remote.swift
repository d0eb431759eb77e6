import GitCommand

/// The repository that this one was cloned from.
public struct Remote: Sendable, Hashable {
    public let name: String
    /// As git itself would use it.
    public let address: String

    /// `origin`, or the only remote there is.
    /// - Throws: `NoRemote` where there is neither; `GitCommandError`.
    public static func find(gitDirectory: String) throws -> Remote {
        let git = ["--git-dir", gitDirectory]
        let names = try GitCommand(git + ["remote"]).output().text.split(separator: "\n").map(String.init)
        guard let name = names.contains("origin") ? "origin" : names.count == 1 ? names.first : nil else {
            throw NoRemote()
        }
        return Remote(name: name, address: try GitCommand(git + ["remote", "get-url", "--", name]).output().text)
    }

    /// Fetches refs, each to where the clone keeps it.
    /// - Throws: `GitCommandError` where the remote does not answer; nothing that was here is lost.
    public func fetch(_ refspecs: [String], gitDirectory: String) throws {
        _ = try GitCommand(
            ["--git-dir", gitDirectory, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", name] + refspecs
        ).output()
    }
}

/// Nothing says where this repository comes from.
public struct NoRemote: Failure {
    public var message: String { "this repository has no remote named origin" }
    public var hint: String? { "add one with git remote add origin URL, or name the repository: precept import github OWNER/REPO" }
}
