import GitCommand
import Support

/// Why GitHub did not answer, or not wholly.
public struct GitHubFailure: Failure, Hashable {
    enum Reason: Hashable {
        case noTool
        case notStarted(Int32)
        case notLoggedIn
        case notFound
        case limited
        case failed(status: Int32, said: String)
    }

    let reason: Reason
    let repository: GitHubRepository

    init(_ error: NotStarted, asking repository: GitHubRepository) {
        self.repository = repository
        reason = error.code == Self.noSuchFile ? .noTool : .notStarted(error.code)
    }

    /// Nil where gh did what it was asked.
    init?(_ output: ProcessOutput, asking repository: GitHubRepository) {
        guard output.status != 0 else { return nil }
        self.repository = repository
        let said = String(decoding: output.errors, as: UTF8.self)
        // gh's own status for what needs a login.
        if output.status == 4 || said.contains("HTTP 401") || said.contains("gh auth login") {
            reason = .notLoggedIn
        } else if said.contains("HTTP 404") {
            reason = .notFound
        } else if said.contains("rate limit") || said.contains("HTTP 429") {
            reason = .limited
        } else {
            let line = said.split(separator: "\n").first.map(String.init) ?? "it said nothing"
            reason = .failed(status: output.status, said: line)
        }
    }

    public var message: String {
        switch reason {
        case .noTool: "cannot ask GitHub for \(repository): gh, its command-line tool, was not found"
        case .notStarted(let code): "cannot ask GitHub for \(repository): gh could not be started (error \(code))"
        case .notLoggedIn: "cannot ask GitHub for \(repository): gh is not logged in to \(repository.host)"
        case .notFound: "there is no \(repository) on GitHub, or you may not read it"
        case .limited: "GitHub answers no more for now: its limit of requests is reached"
        case .failed(let status, let said): "gh failed with status \(status): \(Self.shown(said))"
        }
    }

    public var hint: String? {
        let login = repository.host == GitHubRepository.publicHost ? "" : " --hostname \(repository.host)"
        switch reason {
        case .noTool, .notStarted:
            return "install gh (https://cli.github.com) and run `gh auth login\(login)`, or import a file: "
                + "gh api --paginate repos/\(repository.owner)/\(repository.name)/pulls/comments"
        case .notLoggedIn: return "run: gh auth login\(login)"
        case .notFound: return "name it: precept import github OWNER/REPO; where it is private, see: gh auth status"
        case .limited: return "what came is kept; run it again in an hour"
        case .failed: return "what came is kept; see whether gh works: gh auth status, then run it again"
        }
    }

    private static let noSuchFile: Int32 = 2

    private static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(200)))
    }
}
