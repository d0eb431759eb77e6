import Rules
import Signals
import Testing

@testable import Learning

@Suite struct MessageFieldSearchTests {
    private func rules(_ signals: [Signal], _ accepted: [AcceptedChange]) -> [Rule] {
        Learner.shipped.proposals(from: signals, accepted: accepted).map(\.rule)
    }

    /// Comments on messages, each answered by a line that is brought in.
    private func comments(_ texts: [String], bringing line: String = "Bug: 12") -> [Signal] {
        texts.enumerated().map { Fixture.signal($0, $1, [], [line], path: "/COMMIT_MSG") }
    }

    /// Comments on changes as wholes, which no correction answers.
    private func remarks(_ texts: [String]) -> [Signal] {
        texts.enumerated().map { number, text in
            Signal(
                id: "w\(number)", kind: .comment, source: "note", review: "w\(number)", author: "Author \(number % 3)",
                at: Fixture.start.addingTimeInterval(Double(number) * Fixture.day), comment: text)
        }
    }

    /// Accepted changes, of which every so many-th has the line.
    private func changes(with line: String, every step: Int) -> [AcceptedChange] {
        (1...60).map { Fixture.change($0, ["value_\($0)"], message: "Go on\n\n" + ($0 % step == 0 ? line : "For a reason.")) }
    }

    @Test func whatSomeMessagesHaveIsAdvice() throws {
        let asked = ["add a Bug: line", "missing bug reference", "Please add the bug id.", "Bug: 12", "no bug?"]
        let rule = try #require(rules(comments(asked), changes(with: "Bug: 7", every: 2)).first)
        #expect(rule.id == "issue-in-message")
        #expect(rule.statement == "Name the issue that a change is about in a `Bug:` line of its commit message.")
        #expect(rule.stage == .advise && rule.check == nil)
        #expect(rule.trial?.reviews == 5 && rule.trial?.forward == 5 && rule.trial?.conformance == 0.5)
    }

    /// Who rewrites a message repeats the fields that it had.
    @Test func aMessageInACommentAsksForItsFieldsWhereTheyWereMissing() {
        let message = "Could it say more?\nGo on\n\nIt went\non until\nit was\nthere, and\nBug: 12"
        let rewritten = (0..<6).map { "\(message)\($0)" }
        #expect(rules(remarks(rewritten), changes(with: "Bug: 7", every: 2)).isEmpty)
        #expect(rules(comments(rewritten), changes(with: "Bug: 7", every: 2)).map(\.id) == ["issue-in-message"])
        let asking = Learner.shipped.proposals(from: comments(rewritten), accepted: changes(with: "Bug: 7", every: 2))
        #expect(asking.first?.citations.first?.evidence.comment == "Bug: 120")
    }

    @Test func whatAllMessagesHaveIsChecked() throws {
        let line = "Signed-off-by: A <a@example.com>"
        let rule = try #require(rules(remarks(["no sign-off", "please sign off"]), changes(with: line, every: 1)).first)
        #expect(rule.id == "sign-off" && rule.stage == .block)
        guard case .message(let check) = rule.check else {
            Issue.record("no check of messages: \(String(describing: rule.check))")
            return
        }
        let matcher = try MessageMatcher(check)
        #expect(try matcher.search(JoinedLines(["Go on", "", line])).isEmpty)
        #expect(try matcher.search(JoinedLines(["Merge branch 'x'"])).isEmpty)
        #expect(try matcher.search(JoinedLines(["Go on"])).lacksRequired)
    }

    @Test func whatNoMessageHasIsNotAskedFor() {
        let asked = (0..<8).map { _ in "please add a `Tested:` section" }
        #expect(rules(remarks(asked), changes(with: "Tested: on a board", every: 50)).isEmpty)
        #expect(rules(remarks(asked), changes(with: "Tested: on a board", every: 5)).map(\.id) == ["testing-in-message"])
    }

    @Test func theNameIsTheOneThatMostMessagesHave() {
        let mixed = changes(with: "JIRA: X-7", every: 2) + (61...70).map { Fixture.change($0, ["a"], message: "Go on\n\nIssue: X-9") }
        let found = rules(comments((0..<6).map { _ in "JIRA ticket is missing" }, bringing: "JIRA: X-1"), mixed)
        #expect(found.map(\.statement) == ["Name the issue that a change is about in a `JIRA:` line of its commit message."])
    }

    @Test func whatReviewHasTakenAwayIsNotAskedFor() {
        let away = (20..<26).map { Fixture.signal($0, "drop the Bug: line, there is no such bug", ["Bug: 12"], [], path: "/COMMIT_MSG") }
        let asked = comments((0..<5).map { _ in "add a Bug: line" })
        #expect(rules(asked + away, changes(with: "Bug: 7", every: 2)).allSatisfy { $0.id != "issue-in-message" })
    }

    @Test func aCommentOnCodeAsksNothingOfMessages() {
        let onCode = (0..<8).map { Fixture.signal($0, "add a Bug: line", [], ["Bug: 12"]) }
        #expect(rules(onCode, changes(with: "Bug: 7", every: 2)).allSatisfy { $0.id != "issue-in-message" })
    }
}
