import GitCommand

/// Where a repository is reviewed, by what a remote's address says. Nobody is asked.
public enum ReviewHost: Sendable, Hashable {
    case gitHub(GitHubRepository)
    case gitLab

    /// That of `origin`, or of another remote where that says nothing.
    /// - Returns: The host and the remote's name; nil where no remote is on one of them.
    public static func find(in paths: RepositoryPaths) throws -> (host: ReviewHost, remote: String)? {
        let remotes = try Remote.all(in: paths)
        return remotes.lazy.compactMap { remote in ReviewHost(address: remote.address).map { ($0, remote.name) } }.first
    }

    /// By the host's name, which those who run one of their own mostly give it.
    init?(address text: String) {
        guard let address = RemoteAddress(text) else { return nil }
        let labels = address.host.lowercased().split(separator: ".")
        if labels.contains("github"), let repository = GitHubRepository(address: text) {
            self = .gitHub(repository)
        } else if labels.contains("gitlab") {
            self = .gitLab
        } else {
            return nil
        }
    }
}
