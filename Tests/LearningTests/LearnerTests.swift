import Foundation
import RuleFiles
import Rules
import Signals
import TestSupport
import Testing

@testable import Learning

@Suite struct LearnerTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func theOrderOfReadingDoesNotShow(_ seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        let nits = Nit.all.prefix(12)
        let signals = nits.enumerated().flatMap { index, nit in
            SmallRepository(nit, .imported).signals.map { $0.renamed("\(index)-\($0.id)") }
        }
        let accepted = nits.enumerated().flatMap { index, nit in
            SmallRepository(nit, .imported).accepted.map { change in
                AcceptedChange(id: "\(index)-\(change.id)", at: change.at, message: change.message, files: change.files)
            }
        }
        let expected = Fixture.texts(signals, accepted)
        #expect(!expected.isEmpty)
        #expect(Fixture.texts(signals.shuffled(using: &numbers), accepted.shuffled(using: &numbers)) == expected)
    }

    @Test(arguments: Nit.all)
    func everyProposedRuleLoads(_ nit: Nit) throws {
        let proposals = SmallRepository(nit, .committed).proposals
        #expect(!proposals.isEmpty)
        for proposal in proposals {
            let text = RuleFile.text(of: proposal.rule)
            #expect(try RuleFile.read(Array(text.utf8), named: proposal.rule.id) == proposal.rule)
        }
    }

    @Test func nothingIsLearnedFromNothing() {
        #expect(Learner.shipped.proposals(from: [], accepted: []).isEmpty)
        #expect(Learner.shipped.proposals(from: [], accepted: Fixture.code).isEmpty)
    }

    @Test func unrelatedCommentsGiveNoRule() {
        let signals = [
            Fixture.signal(1, "wrong name", ["def run(os):"], ["def run(orders):"]),
            Fixture.signal(2, "off by one", ["for i in range(n + 1):"], ["for i in range(n):"]),
            Fixture.signal(3, "close it", ["f = open(path)"], ["with open(path) as f:"]),
            Fixture.signal(4, "wrong key", ["return d['nmae']"], ["return d['name']"]),
            Fixture.signal(5, "dead code", ["unused = 1"], []),
        ]
        #expect(Learner.shipped.proposals(from: signals, accepted: Fixture.code).isEmpty)
    }

    @Test func whatTheCodeDoesAnywayIsNotForbidden() {
        let opposite = (10..<60).map { Fixture.change($0, ["    if value_\($0) == None:"]) }
        let proposals = Learner.shipped.proposals(from: Fixture.comparisons, accepted: Fixture.code + opposite)
        #expect(proposals.allSatisfy { $0.rule.check == nil })
    }

    /// Each comment had its own reason to have one line go; what the lines have in common is their language.
    @Test func linesThatWentForTheirOwnReasonsForbidNoOthers() {
        let lines = [
            "| Resource | alpha/one.robot", "| Library | beta/two.py", "| Variables | gamma/three.yaml", "| Suite | delta/four.robot",
            "| Metadata | omega/five.py", "| Keyword | kappa/six.yaml", "| Resource | sigma/seven.py", "| Library | theta/eight.robot",
        ]
        let signals = lines.enumerated().map { number, line in
            Fixture.signal(number, "unused import", [line], [], path: "t\(number).robot")
        }
        let accepted = (10..<40).map { Fixture.change($0, ["| | Run keyword | arg \($0)", "| | Log | done"], path: "u.robot") }
        let rules = Learner.shipped.proposals(from: signals, accepted: accepted).map(\.rule)
        #expect(
            rules.allSatisfy { rule in
                guard case .line(let check) = rule.check else { return true }
                return (try? LineMatcher(check).flags("| Documentation | other/nine.txt")) == false
            })
    }

    @Test func reviewersWhoDisagreeTeachNothing() {
        let back = Fixture.comparisons.enumerated().map { index, signal in
            let correction = signal.corrections[0]
            return Fixture.signal(index + 10, "use ==", correction.after, correction.before)
        }
        let proposals = Learner.shipped.proposals(from: Fixture.comparisons + back, accepted: Fixture.code)
        #expect(proposals.allSatisfy { $0.rule.check == nil })
    }

    @Test func commentsWithoutCorrectionsGiveNoCheck() {
        let signals = (0..<6).map { number in
            Signal(
                id: "s\(number)", kind: .comment, source: "note", review: "r\(number)", path: "a.py", line: 1,
                comment: "use is None")
        }
        #expect(Learner.shipped.proposals(from: signals, accepted: Fixture.code).allSatisfy { $0.rule.check == nil })
    }

    @Test func supportIsCountedInReviewsNotInComments() {
        let oneReview = Fixture.comparisons.map { signal in
            Signal(
                id: signal.id, kind: .comment, source: "note", review: "the same", path: signal.path, line: 1,
                author: signal.author, at: signal.at, comment: signal.comment, corrections: signal.corrections)
        }
        #expect(Learner.shipped.proposals(from: oneReview, accepted: Fixture.code).isEmpty)
    }

    @Test func aNameIsSpelledWithItsCapitalEverywhere() {
        let words = ["master", "slave", "mirror", "backup"]
        let names = words.enumerated().map { number, word in
            Fixture.signal(
                number, "nit: upper case", ["a = f()  # runs \(word) linux \(number)"], ["a = f()  # runs \(word) Linux \(number)"])
        }
        let checks = Learner.shipped.proposals(from: names, accepted: Fixture.code).compactMap(\.rule.check)
        #expect(checks == [.line(LineCheck(forbid: #"\blinux\b"#))])
    }

    @Test func theThresholdIsASetting() {
        var settings = LearningSettings()
        settings.threshold = 6
        #expect(
            Learner(settings: settings, catalogue: WellKnown(nits: Learner.shipped.catalogue.nits)).proposals(
                from: Fixture.comparisons, accepted: Fixture.code
            )
            .isEmpty)
        #expect(Learner.shipped.proposals(from: Fixture.comparisons, accepted: Fixture.code).count == 1)
    }

    @Test func aCommitThatAnswersACommentIsNoSecondReview() throws {
        let answers = Fixture.comparisons.enumerated().map { index, signal in
            Fixture.signal(
                index + 20, "Answer the review", signal.corrections[0].before, signal.corrections[0].after, kind: .reviewFix)
        }
        let proposals = Learner.shipped.proposals(from: Fixture.comparisons + answers, accepted: Fixture.code)
        #expect(try #require(proposals.first).rule.trial?.reviews == 4)
    }

    @Test func textThatNobodyWroteEndsInBoundedTime() {
        let junk = String(repeating: "\u{0}\u{1b}[31m\u{202e}", count: 50)
        let long = String(repeating: "a b ", count: 250_000)
        let hostile = (0..<8).map { number in
            Fixture.signal(
                number, number % 2 == 0 ? junk : String(long.prefix(100_000)), [number % 3 == 0 ? long : junk, ""],
                number % 3 == 1 ? [] : [junk + "x"])
        }
        let changes = [Fixture.change(1, [long, junk, ""]), Fixture.change(2, [])]
        for proposal in Learner.shipped.proposals(from: hostile + Fixture.comparisons, accepted: changes) {
            #expect(!RuleFile.text(of: proposal.rule).unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
        }
    }
}

extension Signal {
    fileprivate func renamed(_ id: String) -> Signal {
        Signal(
            id: id, kind: kind, source: source, review: id, commit: commit, path: path, line: line, author: author,
            at: at, comment: comment, corrections: corrections)
    }
}
