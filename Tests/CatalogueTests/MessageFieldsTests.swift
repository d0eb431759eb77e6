import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct MessageFieldsTests {
    private let fields: [MessageField]

    init() throws { fields = try Catalogue.messageFields() }

    @Test func everyEntryCanBeUsed() throws {
        for field in fields {
            #expect(!field.names.isEmpty, "\(field.id)")
            #expect(!field.asks.contains("{names}"), "\(field.id)")
            _ = try Pattern("(?i)" + field.asks)
            _ = try Pattern(field.value)
            #expect(field.statement.split(separator: " ").count <= 20, "\(field.id)")
            #expect(field.statement.hasSuffix(".") && field.statement.contains("`{name}:`"), "\(field.id)")
        }
    }

    @Test(arguments: [
        ("issue-in-message", "Bug: 559526"), ("issue-in-message", "no JIRA ticket ?"), ("issue-in-message", "JIRA is missing"),
        ("issue-in-message", "Could you please add a JIRA ticket ?"), ("issue-in-message", "write: Bug: https://example.org/1061473"),
        ("fixes-in-message", "Can you please add a `Fixes:` tag here?"),
        ("testing-in-message", "Tested?"), ("testing-in-message", "Needs the `Tested` statement."),
        ("testing-in-message", "How did you test?"), ("testing-in-message", "Any testing?"),
        ("testing-in-message", "Add a test plan section"),
        ("sign-off", "no sign off ?"), ("sign-off", "missing sign-off footer"), ("sign-off", "You forgot to sign off"),
    ])
    func asked(of id: String, by comment: String) throws { #expect(try asks(id).matches(comment)) }

    @Test(arguments: [
        ("issue-in-message", "please remove the empty line between `Bug` and `Change-Id`"),
        ("issue-in-message", "this looks like a bug to me"),
        ("issue-in-message", "nit: remove this [bug] prefix."), ("issue-in-message", "thanks for fixing this bug"),
        ("testing-in-message", "I prefer you don't add `Tested` sections"), ("testing-in-message", "Please add some tests"),
        ("testing-in-message", "I tested this today and it works"), ("sign-off", "After the sign-off looks good"),
        ("sign-off", "put it above the Signed-off-by line, please"),
    ])
    func notAsked(of id: String, by comment: String) throws { #expect(try !asks(id).matches(comment)) }

    private func asks(_ id: String) throws -> Pattern { try Pattern("(?i)" + #require(fields.first { $0.id == id }).asks) }
}
