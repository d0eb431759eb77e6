import Rules
import Signals
import Testing

@testable import Learning

@Suite struct RuleMentionsTests {
    private let rule = Rule(
        id: "line-length", statement: "Keep lines within 20 characters.", stage: .warn, scope: ["**/*.py"],
        check: .line(LineCheck(forbid: ".{21}")), evidence: [Evidence(source: "note", comment: "please wrap at the margin")])

    private func said(
        _ comment: String, _ path: String = "a.py", kind: SignalKind = .comment, before: [String] = [], after: [String] = [],
        rule: Rule? = nil
    ) -> Bool {
        let corrections = before.isEmpty ? [] : [Correction(path: path, before: before, after: after)]
        let signal = Signal(id: "s", kind: kind, source: "note", review: "r", path: path, comment: comment, corrections: corrections)
        return !RuleMentions([rule ?? self.rule]).rules(saidBy: signal).said.isEmpty
    }

    private let long = "total = one + two + three"

    @Test func wordsSayIt() {
        #expect(said("nit: keep the lines within 20 characters, please"))
        #expect(said("Please wrap at the margin."))
        #expect(!said("Please wrap at the margin.", "a.c"))
        #expect(!said("Why is this needed?"))
    }

    @Test func aCorrectionSaysItWhereTheWordsAgree() {
        #expect(said("this line is too long", before: [long], after: ["total = sum(all)"]))
        #expect(!said("use sum()", before: [long], after: ["total = sum(all)"]))
        #expect(said("", kind: .fixup, before: [long], after: ["total = sum(all)"]))
        #expect(!said("Revert", kind: .revert, before: [long], after: ["total = sum(all)"]))
    }

    @Test func ofARuleThatNobodyTaughtTheCorrectionSaysIt() {
        var own = rule
        own.evidence = []
        #expect(said("use sum()", before: [long], after: ["total = sum(all)"], rule: own))
        #expect(!said("use sum()", before: [long, "x = 1"], after: ["total = sum(all)"], rule: own))
    }
}
