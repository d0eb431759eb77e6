import Foundation
import RuleFiles
import Rules
import Signals
import Testing

@testable import Learning

@Suite struct CandidateSelectionTests {
    private let code = [Fixture.change(1, (0..<200).map { "    value_\($0) = load(name, \($0))" })]

    private func statements(_ signals: [Signal]) -> [String] {
        Learner().proposals(from: signals, accepted: code).map(\.rule.statement)
    }

    @Test func whatAWellKnownNitFlagsTooIsNotProposedBesideIt() {
        let names = ["alpha", "bravo", "carol", "delta", "echo", "fox", "golf", "hotel"]
        let signals = names.enumerated().map { number, name in
            Fixture.signal(
                number, number < 3 ? "wrap in parentheses, without the backslash" : "PEP 8 advises against \(name)",
                ["    \(name) = load_\(name) + \\"], ["    \(name) = (load_\(name)"], path: "src/\(name).py")
        }
        #expect(Learner().proposals(from: signals, accepted: code).count == 1)
        #expect(Learner.shipped.proposals(from: signals, accepted: code).map(\.rule.id) == ["no-backslash-continuation"])
    }

    @Test(arguments: [("==", false), ("=~", true)])
    func whatBecameItsOppositeWasWrongInItsPlace(sign: String, isHabit: Bool) {
        let signals = ["alpha", "bravo", "carol", "delta", "echo"].enumerated().map { number, name in
            Fixture.signal(
                number, "compare the \(name) otherwise", ["    if \(name) != head then"], ["    if \(name) \(sign) head then"],
                path: "src/\(name).lua")
        }
        #expect(statements(signals).isEmpty == !isHabit)
    }

    /// Which level is right depends on what a line says.
    @Test(arguments: [("LOG_DEBUG", "LOG_ERROR", false), ("Infof", "Debugf", false), ("LOG_DEBUG", "LOG_EVENT", true)])
    func anotherLogLevelIsRightInItsPlace(before: String, after: String, isHabit: Bool) {
        let signals = ["alpha", "bravo", "carol", "delta", "echo"].enumerated().map { number, name in
            Fixture.signal(number, "log it otherwise", ["    \(before)(\(name))"], ["    \(after)(\(name))"], path: "src/\(name).lua")
        }
        #expect(statements(signals).isEmpty == !isHabit)
    }

    /// What only changed its order is known by the word that it belongs to.
    @Test(arguments: ["", "equals"]) func anOrderIsOfSomething(word: String) {
        let signals = ["alpha", "bravo", "carol", "delta", "echo"].enumerated().map { number, name in
            Fixture.signal(
                number, "expected first", ["    \(word)(\(name), field.hash(), 0)"], ["    \(word)(\(name), 0, field.hash())"],
                path: "src/\(name).lua")
        }
        #expect(statements(signals).isEmpty)
    }

    /// Nor is it a habit of one word that it was swapped with something else.
    @Test func whatWasSwappedWithSomethingElseIsNone() {
        let signals = ["alpha", "bravo", "carol", "delta", "echo"].enumerated().map { number, name in
            Fixture.signal(
                number, "arguments are backwards", ["    differ(\(name).text(), null);"], ["    differ(null,\(name).text());"],
                path: "src/\(name).lua")
        }
        #expect(statements(signals).isEmpty)
    }

    @Test(arguments: [("2.0.0", false), ("latest", true)])
    func aVersionThatWasRightOnceIsNoHabit(version: String, isHabit: Bool) {
        let signals = ["alpha", "bravo", "carol", "delta", "echo"].enumerated().map { number, name in
            Fixture.signal(
                number, "wrong chart version", ["    version: 1.4.0"], ["    version: \(version)"], path: "src/\(name)/Chart.yaml")
        }
        #expect(statements(signals).isEmpty == !isHabit)
    }

    @Test func linesThatWentForReasonsOfTheirOwnAreNoHabit() {
        let comments = [
            "Remove to keep the names consistent", "why do you read it twice? set the value first and leave out the else",
            "No else is needed",
            "I suggest to remove the redundant else, to reduce complexity",
            "not sure we need all the checks, call it before and drop the else?",
            "what happens when both are null", "wrong order of arguments",
        ]
        let signals = comments.enumerated().map { number, comment in
            Fixture.signal(
                number, comment, ["    else if (kind\(number) instanceof Schema\(number)) {", "      read\(number)();"],
                ["      read\(number)();"],
                path: "src/A\(number).java")
        }
        let others = (100..<140).map { Fixture.signal($0, "This is wrong", ["w\($0)a"], ["w\($0)b"], path: "src/A.java") }
        let accepted = (1...20).map { change in
            Fixture.change(change, (0..<40).map { "    } else if (a\(change) < \($0)) {" }, path: "src/B\(change).java")
        }
        #expect(Learner.shipped.proposals(from: signals + others, accepted: accepted).map(\.rule.statement) == [])
    }
}
