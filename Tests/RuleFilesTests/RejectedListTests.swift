import RuleFiles
import Rules
import Testing

@Suite struct RejectedListTests {
    private let rejection = RejectedProposal(
        id: "no-tabs", statement: "No tabs: 'never', # ever", reason: "we\nlike them\u{202E}", reviews: 4,
        check: .line(LineCheck(forbid: #"^\t'"#, unless: "x")), at: "2026-11-20", by: "O'Ada")

    @Test func roundTrips() throws {
        let message = Check.message(MessageCheck(forbid: "a", unless: "b", require: "c"))
        let other = RejectedProposal(id: "other", statement: "Other.", reason: "", reviews: 0, check: message)
        let list = RejectedList([rejection, other])
        #expect(try RejectedList(Array(list.text.utf8)) == list)
        #expect(try RejectedList(nil) == RejectedList() && RejectedList([]) == RejectedList())
        #expect(try RejectedList(Array(RejectedList().text.utf8)) == RejectedList())
    }

    @Test(arguments: [(1, true), (4, true), (8, true), (9, false), (100, false)])
    func comesBackWhenManyMoreReviewsAskForIt(reviews: Int, isCovered: Bool) {
        let rule = Rule(id: "no-tabs", statement: "In other words.", stage: .warn)
        #expect(RejectedList([rejection]).covers(rule, reviews: reviews) == isCovered)
    }

    @Test func knowsTheSameByItsIDCheckOrWords() {
        let list = RejectedList([rejection])
        let id = Rule(id: "no-tabs", statement: "x", stage: .warn)
        let check = Rule(id: "other", statement: "x", stage: .warn, check: rejection.check)
        let words = Rule(id: "other", statement: "no TABS: never, ever!", stage: .advise)
        let none = Rule(id: "other", statement: "x", stage: .advise)
        #expect([id, check, words].allSatisfy { list.covers($0, reviews: 4) })
        #expect(!list.covers(none, reviews: 4))
    }

    @Test(arguments: ["rejected: [", "- id: x", "rejected: [{id: x}]", "other: 1", "rejected: [{id: x, statement: y, more: z}]"])
    func refusesWhatItDoesNotUnderstand(file: String) {
        #expect(throws: RuleFileError.self) { try RejectedList(Array(file.utf8)) }
    }
}
