import Git
import GitCommand
import Hosts
import Signals
import Support

/// Brings the review comments of a GitHub repository into the notes.
struct HostImport {
    let repository: GitHubRepository

    /// - Parameter name: `OWNER/REPO`; nil takes the remote's.
    /// - Throws: a failure that names the remedy where neither tells which.
    init(named name: String?, paths: RepositoryPaths) throws {
        if let name {
            guard let repository = GitHubRepository(name: name) else { throw NoGitHubName(text: name) }
            self.repository = repository
        } else {
            let remote = try Remote.find(in: paths, orElse: "name the repository: precept import github OWNER/REPO")
            guard let repository = GitHubRepository(address: remote.address) else {
                throw NoGitHubRemote(name: remote.name)
            }
            self.repository = repository
        }
    }

    /// What came of it.
    struct Fetched {
        let report: ImportReport
        /// The newest change among what came, as GitHub writes it; nil where not all came.
        let newest: String?
        /// Why not all came.
        let failure: GitHubFailure?
    }

    /// Asks for what changed since a time, and keeps what came, also where not all did.
    func run(since: String? = nil) throws -> Fetched {
        let review = GitHubReview(repository)
        let comments = review.comments(since: since)
        // Without these, whose word is the change's own author's is guessed from who answers.
        let pulls = comments.failure == nil ? review.pullRequests(since: since) : nil
        var batch = ImportBatch()
        batch.add(comments.bytes, from: "gh", format: .github)
        if let pulls { batch.add(pulls.bytes, from: "gh", format: .github) }
        let report = try PreceptNotes.add(batch, to: Repository.open())
        return Fetched(
            report: report, newest: comments.failure == nil ? batch.newestChange : nil,
            failure: comments.failure ?? pulls?.failure)
    }
}

/// What was named is no repository on GitHub.
private struct NoGitHubName: Failure {
    let text: String

    var message: String { "\(Printable.text(text)) is no name of a GitHub repository" }
    var hint: String? { "write OWNER/REPO, or HOST/OWNER/REPO for a GitHub of your own" }
}

/// The remote is not such as GitHub's are.
private struct NoGitHubRemote: Failure {
    let name: String

    var message: String { "the remote \(Printable.text(name)) is no repository on GitHub" }
    var hint: String? { "name it: precept import github OWNER/REPO" }
}
