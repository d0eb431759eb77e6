import GitCommand
import Support

/// Asks GitHub for a repository's review comments, through `gh`, which knows how to log in.
public struct GitHubReview: Sendable {
    private let repository: GitHubRepository

    public init(_ repository: GitHubRepository) {
        self.repository = repository
    }

    /// What was answered.
    public struct Answer: Sendable {
        /// JSON, as `gh api --paginate` prints it: whole, or where it failed, what came before.
        public let bytes: [UInt8]
        /// Why not all came.
        public let failure: GitHubFailure?
    }

    /// The review comments that are new or changed since a time (RFC 3339), or all, the oldest first.
    ///
    /// In the order in which they were written, which does not change while page after page is asked for: in the
    /// order of change, a comment edited meanwhile would move the others, and one would be passed over.
    public func comments(since: String? = nil) -> Answer {
        ask("pulls/comments?per_page=100&sort=created&direction=asc\(Self.since(since))")
    }

    /// The pull requests that changed since a time, or all: number, title and author, one a line.
    public func pullRequests(since: String? = nil) -> Answer {
        ask(
            "issues?state=all&per_page=100&sort=created&direction=asc\(Self.since(since))",
            ["--jq", ".[] | select(.pull_request) | {number, title, user: {login: .user.login}}"])
    }

    private static func since(_ time: String?) -> String {
        time.map { "&since=" + $0.replacing("+", with: "%2B") } ?? ""
    }

    private func ask(_ question: String, _ options: [String] = []) -> Answer {
        let arguments =
            ["api", "--hostname", repository.host, "--paginate", "repos/\(repository.owner)/\(repository.name)/\(question)"]
            + options
        do {
            let output = try ChildProcess("gh", arguments, environment: Self.environment).finish()
            return Answer(bytes: output.bytes, failure: GitHubFailure(output, asking: repository))
        } catch {
            return Answer(bytes: [], failure: GitHubFailure(error, asking: repository))
        }
    }

    /// It is to answer or fail, never to ask, and never to paint.
    private static let environment: [String: String?] = [
        "GH_PROMPT_DISABLED": "1", "GH_NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1", "CLICOLOR_FORCE": nil,
        "GH_FORCE_TTY": nil, "GH_PAGER": "cat", "GH_DEBUG": nil,
    ]
}
