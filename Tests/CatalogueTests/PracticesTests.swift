import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct PracticesTests {
    private let practices: [Practice]

    init() throws { practices = try Catalogue.practices() }

    @Test func everyEntryCanBeUsed() throws {
        for practice in practices {
            #expect(!practice.asks.contains("{names}") && !(practice.unless?.contains("{names}") ?? false), "\(practice.id)")
            _ = try Pattern("(?i)" + practice.asks)
            for pattern in [practice.unless].compactMap({ $0 }) + practice.variants.map(\.pattern) { _ = try Pattern("(?i)" + pattern) }
            #expect(practice.statement.split(separator: " ").count <= 20, "\(practice.id)")
            #expect(practice.statement.hasSuffix("."), "\(practice.id)")
            #expect(practice.statement.contains("{name}") == !practice.variants.isEmpty, "\(practice.id)")
        }
    }

    @Test(arguments: [
        ("one-concern", "unrelated change?"), ("one-concern", "Please move this to a separate commit."),
        ("one-concern", "This fixes something else, could you split this into two changes"),
        ("why-in-message", "Please explain in the commit message why this is needed."),
        ("why-in-message", "The commit message should say why."),
        ("spelling", "typo: recieve"), ("spelling", "nit: spelling"),
        ("tests-for-new-code", "Please add a unit test for this."), ("tests-for-new-code", "tests?"),
        ("tests-for-new-code", "Missing test coverage here"), ("tests-for-new-code", "can we have another test that rejects it?"),
        ("no-repeated-code", "duplicate code, move it to a helper"), ("no-repeated-code", "DRY: extract this"),
        ("no-unused-code", "unused"), ("no-unused-code", "This variable is never used."), ("no-unused-code", "remove dead code"),
        ("short-functions", "This method is too long."), ("short-functions", "split this function into smaller ones"),
        ("early-return", "Return early to reduce the nesting"), ("named-constants", "magic number"),
        ("named-constants", "what is 0x1f here?"), ("null-check", "add a null check"), ("null-check", "NULL check missing"),
        ("null-check", "can this be nil?"), ("errors-handled", "check the return value"), ("errors-handled", "error is ignored"),
        ("initialised", "please initialize this"), ("initialised", "uninitialised variable"), ("const-reference", "const auto&"),
        ("const-reference", "pass this by reference"), ("name-case", "camelCase please"), ("name-case", "use snake_case for names"),
        ("imperative-messages", "Use imperative form"), ("formatted", "Can you run this through gjf?"), ("formatted", "clang-format"),
        ("no-code-commented-out", "please remove the commented out code"), ("no-needless-blank-lines", "nit: extra empty line"),
        ("documented", "missing javadoc"), ("documented", "Please add a doc-string"), ("documented", "doxygen?"),
        ("comment-why", "Please add a comment explaining why"), ("comment-why", "this needs a comment"),
    ])
    func asked(of id: String, by line: String) throws { #expect(try isAsked(id, line)) }

    @Test(arguments: [
        ("one-concern", "this is related to the other change"), ("one-concern", "we can do that in a separate change later"),
        ("why-in-message", "wrap the commit message at 72 characters, and describe it"), ("spelling", "that was no typo"),
        ("tests-for-new-code", "I want to test this first"), ("tests-for-new-code", "thanks for adding a test"),
        ("tests-for-new-code", "add test description"), ("no-repeated-code", "copy-paste error?"),
        ("no-repeated-code", "use --dry-run"), ("no-unused-code", "unused import"), ("no-unused-code", "it is not used by this class"),
        ("short-functions", "the name of this method is too long"), ("early-return", "it returned early"),
        ("named-constants", "what is this?"), ("null-check", "null check not needed"), ("null-check", "returns null"),
        ("errors-handled", "this is a common error"), ("initialised", "no need to initialize this"),
        ("initialised", "do not initialize to the default"), ("const-reference", "make it const"),
        ("imperative-messages", "javadoc uses the imperative"), ("formatted", "add // clang-format off"),
        ("no-needless-blank-lines", "add a new line at the end"), ("no-code-commented-out", "I commented on it"),
        ("name-case", "why not snake_case?"), ("documented", "no need for javadoc"), ("comment-why", "see my comment explaining why"),
    ])
    func notAsked(of id: String, by line: String) throws { #expect(try !isAsked(id, line)) }

    private func isAsked(_ id: String, _ line: String) throws -> Bool {
        let practice = try #require(practices.first { $0.id == id })
        let isExcepted = try practice.unless.map { try Pattern("(?i)" + $0).matches(line) } ?? false
        return try Pattern("(?i)" + practice.about).matches(line) && Pattern("(?i)" + practice.asks).matches(line) && !isExcepted
    }
}
