import Rules
import Signals
import Testing

@testable import Catalogue
@testable import Learning

@Suite struct PracticesTests {
    private let practices: [Practice]

    init() throws { practices = try Catalogue.practices() }

    @Test func everyEntryCanBeUsed() throws {
        for practice in practices {
            #expect(!practice.asks.contains("{names}") && !(practice.unless?.contains("{names}") ?? false), "\(practice.id)")
            _ = try PracticeMatcher(practice)
            #expect(practice.statement.split(separator: " ").count <= 20, "\(practice.id)")
            #expect(practice.statement.hasSuffix("."), "\(practice.id)")
            #expect(practice.statement.contains("{name}") == !practice.variants.isEmpty, "\(practice.id)")
        }
    }

    /// What another entry says already would never be proposed beside it.
    @Test func noEntryIsSaidByAnother() throws {
        let others =
            try Catalogue.nits().map { ($0.id, $0.statement) } + Catalogue.fileNits().map { ($0.id, $0.statement) }
            + Catalogue.nameNits().map { ($0.id, $0.statement) } + Catalogue.messageFields().map { ($0.id, $0.statement) }
            + practices.map { ($0.id, $0.statement) }
        let meanings = others.map { (id: $0.0, meaning: Meaning($0.1)) }
        for practice in practices {
            let meaning = Meaning(practice.statement)
            for other in meanings where other.id != practice.id && !practice.echoed.contains(other.id) {
                #expect(!other.meaning.holds(meaning), "\(practice.id): \(other.id)")
            }
        }
    }

    @Test(arguments: [
        ("one-concern", "unrelated change?"), ("one-concern", "Please move this to a separate commit."),
        ("one-concern", "This fixes something else, could you split this into two changes"),
        ("why-in-message", "Please explain in the commit message why this is needed."),
        ("why-in-message", "The commit message should say why."),
        ("spelling", "typo: recieve"), ("spelling", "nit: spelling"),
        ("log-exception", "please log the whole exception as well"), ("log-exception", "the stack trace is lost"),
        ("log-exception", "add \"ex\" to the argument list so the stack trace is not lost"), ("log-exception", "Missing the dump of 'e'"),
        ("log-exception", "Please use the logger.error(String, Throwable) version."),
        ("log-exception", "avoid loosing exception, log exception properly"),
        ("expected-first", "swap arguments"), ("expected-first", "the expected value should appear on the left"),
        ("expected-first", "The conventional order is: assertEqual(expected, actual)"),
        ("expected-first", "I'm thinking the arguments are backwards"),
        ("footers-together", "Issue-ID should be part of the footer"), ("footers-together", "no blank line between Issue-ID and Change-Id"),
        ("footers-together", "please put the Issue-ID right above the Change-Id"),
        ("tests-for-new-code", "Please add a unit test for this."), ("tests-for-new-code", "tests?"),
        ("tests-for-new-code", "Missing test coverage here"), ("tests-for-new-code", "can we have another test that rejects it?"),
        ("no-repeated-code", "duplicate code, move it to a helper"), ("no-repeated-code", "DRY: extract this"),
        ("no-unused-code", "unused"), ("no-unused-code", "This variable is never used."), ("no-unused-code", "remove dead code"),
        ("short-functions", "This method is too long."), ("short-functions", "split this function into smaller ones"),
        ("early-return", "Return early to reduce the nesting"), ("named-constants", "magic number"),
        ("named-constants", "what is 0x1f here?"), ("named-constants", "please define these as constants."),
        ("named-constants", "constant"), ("named-constants", "move this to a constant"), ("named-constants", "could be constant too"),
        ("named-constants", "Use OPENFLOW_BASIC_CLASS constant"), ("documented", "Create javadoc"),
        ("documented", "Javadoc for the methods"), ("documented-keywords", "Please add documentation to these keywords."),
        ("documented-keywords", "missing documentation"), ("documented-keywords", "Explain this in [Documentation]."),
        ("null-check", "add a null check"), ("null-check", "NULL check missing"),
        ("null-check", "can this be nil?"), ("errors-handled", "check the return value"), ("errors-handled", "error is ignored"),
        ("initialised", "please initialize this"), ("initialised", "uninitialised variable"), ("const-reference", "const auto&"),
        ("const-reference", "pass this by reference"), ("name-case", "camelCase please"), ("name-case", "use snake_case for names"),
        ("imperative-messages", "Use imperative form"), ("formatted", "Can you run this through gjf?"), ("formatted", "clang-format"),
        ("no-code-commented-out", "please remove the commented out code"), ("no-needless-blank-lines", "nit: extra empty line"),
        ("tests-for-new-code", "Add test also for this case"), ("no-unused-code", "this is unused"), ("no-unused-code", "Unused counter"),
        ("no-unused-code", "is this used anywhere?"), ("no-unused-code", "The uuid is not used here?"),
        ("no-unused-code", "Is this still needed?"),
        ("one-concern", "this seems unrelated to the intent of this change"), ("one-concern", "this formatting change is unrelated"),
        ("no-code-commented-out", "please remove code, don't comment it out"), ("no-code-commented-out", "why is this commented out?"),
        ("documented", "Please document this function"), ("comment-why", "Please comment on this type"),
        ("no-hard-coding", "Please do not hardcode the path"), ("no-hard-coding", "why is the host hard-coded here?"),
        ("no-hard-coding", "avoid hardcoding"), ("debug-logs", "Should be debug"), ("debug-logs", "debug?"),
        ("debug-logs", "please log this at trace level"), ("documented", "missing javadoc"), ("documented", "Please add a doc-string"),
        ("documented", "doxygen?"),
        ("comment-why", "Please add a comment explaining why"), ("comment-why", "this needs a comment"),
    ])
    func asked(of id: String, by line: String) throws { #expect(try isAsked(id, line)) }

    @Test(arguments: [
        ("one-concern", "this is related to the other change"), ("one-concern", "we can do that in a separate change later"),
        ("why-in-message", "wrap the commit message at 72 characters, and describe it"), ("spelling", "that was no typo"),
        ("tests-for-new-code", "I want to test this first"), ("tests-for-new-code", "thanks for adding a test"),
        ("tests-for-new-code", "add test description"), ("no-repeated-code", "copy-paste error?"),
        ("no-repeated-code", "use --dry-run"), ("no-unused-code", "unused import"), ("no-unused-code", "it is not used by this class"),
        ("no-unused-code", "How is it used?"),
        ("short-functions", "the name of this method is too long"), ("early-return", "it returned early"),
        ("named-constants", "what is this?"), ("named-constants", "use the same constant"),
        ("documented-keywords", "thanks for the documentation"),
        ("named-constants", "these should be internal constants"), ("errors-handled", "// handle error"),
        ("errors-handled", "a stale file handle exception"), ("errors-handled", "catch it and ignore the error"),
        ("null-check", "null check not needed"), ("null-check", "returns null"),
        ("errors-handled", "this is a common error"), ("initialised", "no need to initialize this"),
        ("initialised", "do not initialize to the default"), ("const-reference", "make it const"),
        ("imperative-messages", "javadoc uses the imperative"), ("formatted", "add // clang-format off"),
        ("no-needless-blank-lines", "add a new line at the end"), ("no-code-commented-out", "I commented on it"),
        ("one-concern", "this is unrelated to the iteration"), ("one-concern", "Unrelated to this change: rename it"),
        ("spelling", "This only fixes typos"), ("spelling", "a typo fix"), ("no-code-commented-out", "as I commented before"),
        ("no-hard-coding", "we can just hardcode it"), ("no-hard-coding", "it is hardcoded"), ("debug-logs", "add a debug log"),
        ("debug-logs", "does the stack trace help to debug?"), ("name-case", "why not snake_case?"), ("documented", "no need for javadoc"),
        ("comment-why", "see my comment explaining why"),
        ("log-exception", "the exception is re-thrown and logged twice"), ("log-exception", "add the exception to the signature"),
        ("log-exception", "Add proper Exception"), ("expected-first", "I would have expected the value there"),
        ("expected-first", "swap parameters in java doc"), ("footers-together", "remove the blank line after the brace"),
        ("footers-together", "the footer of the page"), ("named-constants", "no need for constant"),
        ("const-reference", "Remove const & and replace it"), ("why-in-message", "Please add a test section in the commit message"),
    ])
    func notAsked(of id: String, by line: String) throws { #expect(try !isAsked(id, line)) }

    @Test(arguments: [
        "Why is this needed?", "Please add more details.", "can you give some background on why this was required",
        "Could you elaborate here?", "Please describe what the patch does", "needs a rationale",
    ])
    func whoCommentsOnAMessageNeedNotNameIt(_ line: String) throws {
        #expect(try isAsked("why-in-message", line, onMessage: true) && !isAsked("why-in-message", line))
    }

    @Test(arguments: ["Typo: why", "Please add more details to the subject", "Fine.", "Why not 5?"])
    func whatElseIsSaidOfAMessageAsksForNoReason(_ line: String) throws {
        #expect(try !isAsked("why-in-message", line, onMessage: true))
    }

    /// What is said of blank lines in a message is said of its paragraphs.
    @Test func whatIsOfCodeIsNotHeardOnMessages() throws {
        let signals = [FileType.messagePath, "src/a.py"].enumerated().map { number, path in
            Signal(id: "\(number)", kind: .comment, source: "note", review: "\(number)", path: path, comment: "Remove the empty line")
        }
        let matcher = try PracticeMatcher(#require(practices.first { $0.id == "no-needless-blank-lines" }))
        #expect(Preparation(signals).signals.map { matcher.isAsked(by: $0) } == [false, true])
    }

    private func isAsked(_ id: String, _ line: String, onMessage: Bool = false) throws -> Bool {
        try PracticeMatcher(#require(practices.first { $0.id == id })).isRequest(line, onMessage: onMessage)
    }
}
