import GitCommand
import Hosts
import Support

/// The review comments of a host that a remote is on, of which none are here: what a clone of GitHub or GitLab begins with,
/// for these keep them beside the repository.
struct UnreadReviews {
    private let host: ReviewHost
    private let remote: String

    /// By the remotes' addresses and the names of the refs that are here.
    /// - Returns: Nil where comments are here, or no remote is on such a host.
    init?(in paths: RepositoryPaths) throws {
        guard let (host, remote) = try ReviewHost.find(in: paths) else { return nil }
        let refs = ["for-each-ref", "--count=1", "--format=%(refname)"] + Self.places
        guard try paths.command(refs).output().bytes.isEmpty else { return nil }
        self.host = host
        self.remote = remote
    }

    /// What is missing.
    var lack: String {
        switch host {
        case .gitHub: "\(Printable.text(remote)) is on GitHub, and none of its review comments are here"
        case .gitLab: "\(Printable.text(remote)) is on GitLab, and none of its review comments are here"
        }
    }

    /// What brings them.
    var step: String {
        switch host {
        case .gitHub(let repository):
            // Without a name, the remote is asked that a clone begins with.
            "precept import github\(remote == "origin" ? "" : " \(repository)"), which needs GitHub's gh, logged in"
        case .gitLab: "precept import FILE, of what its projects/:id/merge_requests/:iid/discussions answer"
        }
    }

    /// Where imported comments are, or those of a mirror that keeps them in the repository.
    private static let places = [
        "refs/notes/precept", "refs/notes/remotes/*/precept", "refs/notes/devtools", "refs/notes/remotes/*/devtools/*", "refs/changes",
    ]
}
