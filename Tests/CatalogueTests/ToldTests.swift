import Rules
import Testing

@testable import Catalogue
@testable import Learning

/// Sentences of instruction files that tell what the catalogue would have told.
@Suite struct ToldTests {
    private let told: [String: String]

    init() throws { told = try Catalogue.all().told }

    @Test func everyPatternCanBeUsed() throws {
        for (id, pattern) in told {
            #expect(!pattern.contains("{names}"), "\(id)")
            _ = try Pattern("(?i)" + pattern)
        }
    }

    @Test(arguments: [
        ("issue-in-message", "Always include Issue-ID (Jira ticket) in the footer."),
        ("issue-in-message", "When committing, please reference the issue the commit relates to."),
        ("issue-in-message", "To enable automation, prefix your commit message with a jira ticket"),
        ("why-in-message", "Body should explain *why*, not *what* (the code shows what)"),
        ("why-in-message", "A good commit message should describe what changed and why."),
        ("why-in-message", "The body should include the motivation for the change."),
        ("testing-in-message", "Contributors should add types of testing they performed as \"Tested\" footers in commit messages."),
        ("testing-in-message", "This comes in the form of a \"Tested:\" footer in your commit message."),
        ("sign-off", "All commit messages must include a Signed-off-by line."), ("sign-off", "Commit by `git commit --signoff`."),
        ("tests-for-new-code", "Add a test for your change."),
        ("tests-for-new-code", "Write unit tests: if you add functionality, it must include them."),
        ("tests-for-new-code", "New features must be covered by unit tests."),
        ("one-concern", "A good commit does exactly one thing."), ("one-concern", "Make one commit per logical fix."),
        ("one-concern", "Do not mix unrelated changes."), ("imperative-messages", "Use the imperative mood in the subject line"),
        ("documented", "Include doc strings in every function."), ("documented", "Document all library functions completely."),
        ("formatted", "Run `git clang-format` before committing"), ("no-code-commented-out", "Do not check in commented out code."),
        ("no-hard-coding", "Avoid hardcoded paths, users, or IPs"), ("comment-why", "Comments explain why, not what."),
    ])
    func tells(_ id: String, _ sentence: String) throws { #expect(try isTold(id, sentence)) }

    @Test(arguments: [
        ("issue-in-message", "For example, a pull request could add a feature, fix a bug, or refactor code;"),
        ("issue-in-message", "Search for your issue title before you open it."),
        ("issue-in-message", "Do not include the issue in the commit message."),
        ("sign-off", "Do not include Signed-off-by lines; the user will handle sign-off"),
        ("why-in-message", "A `NACK` needs to include a rationale why the change is not worthwhile."),
        ("why-in-message", "Explain why the server is down."), ("tests-for-new-code", "Run the tests before you send a patch."),
        ("tests-for-new-code", "Your code should compile and pass tests before publishing a pull request."),
        ("tests-for-new-code", "Do not put stock in \"I will add unit tests in a later patch\"."),
        ("documented", "A self-explanatory name needs no doc comment."),
        ("formatted", "Lambdas have inconsistent formatting with tools like clang-format."),
        ("no-hard-coding", "Use facts rather than hardcoding distro checks"), ("spelling", "Use it verbatim (fixing only typos)."),
        ("testing-in-message", "The tests are run for every commit."),
    ])
    func doesNotTell(_ id: String, _ sentence: String) throws { #expect(try !isTold(id, sentence)) }

    private func isTold(_ id: String, _ sentence: String) throws -> Bool { try Pattern("(?i)" + #require(told[id])).matches(sentence) }
}
