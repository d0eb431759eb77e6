import Foundation
import Rules
import Signals
import Testing

@testable import Learning

@Suite struct EvaluatorTests {
    private let spaces = (1...10).map { number in
        Fixture.signal(number, "trailing whitespace", ["x_\(number) = 1 "], ["x_\(number) = 1"])
    }
    private let accepted = [Fixture.change(1, (0..<40).map { "y_\($0) = \($0)" })]
    private let later = [
        Fixture.change(9, ["a = 1 ", "b = 2", "c = 3 "]), Fixture.change(10, ["d = 4"]),
        Fixture.change(11, ["e = 5 "], path: "docs/e.md"),
    ]
    private var cut: Date { Fixture.start.addingTimeInterval(7 * Fixture.day) }

    private func evaluation(_ signals: [Signal], scope: [String] = []) throws -> Evaluation {
        try Evaluator(Learner.shipped, scope: Scope(scope)).evaluation(of: signals, cut: cut, accepted: accepted, later: later)
    }

    @Test func countsWhatComesAfterTheDay() throws {
        let found = try evaluation(spaces)
        #expect(found.rules.map(\.rule.id) == ["no-trailing-whitespace"])
        #expect((found.learned, found.heldOut) == (7, 3))
        #expect(found.checks == Evaluation.Figures(caught: 3, alarms: 2, alarmedChanges: 1))
        #expect((found.changes, found.lines) == (3, 5))
        #expect((found.repeated, found.prevented) == (3, 3))
    }

    @Test func whatIsNeverMendedIsNotCaught() throws {
        let kept = Fixture.signal(20, "rename", ["z = 1 "], ["zz = 1 "])
        #expect(try evaluation(spaces + [kept]).checks.caught == 3)
        #expect(try evaluation(spaces + [kept]).heldOut == 4)
    }

    @Test func nothingOfTheLaterDaysIsLearned() throws {
        let late = (20...26).map { Fixture.signal($0, "compare by identity with None", ["if a_\($0) == None:"], ["if a_\($0) is None:"]) }
        #expect(try evaluation(spaces + late).rules.map(\.rule.id) == ["no-trailing-whitespace"])
    }

    @Test func aScopeHoldsTheReplayAlone() throws {
        let found = try evaluation(spaces, scope: ["**/*.md"])
        #expect((found.heldOut, found.changes, found.lines) == (0, 1, 1))
        #expect(found.caughtShare == nil)
        #expect(found.rules.count == 1)
    }

    @Test func theDayDividesTheCommentsByTheirNumber() throws {
        let evaluator = Evaluator(Learner.shipped, scope: try Scope([]))
        #expect(evaluator.cut(of: spaces, share: 0.7) == cut)
        #expect(evaluator.cut(of: [], share: 0.7) == nil)
    }

    @Test func aProposalSaysWhatItWouldHaveCaughtOfTheNewest() {
        let proposal = Learner.shipped.proposals(from: spaces, accepted: accepted).first
        #expect(proposal?.rule.trial?.caught == 3)
    }
}
