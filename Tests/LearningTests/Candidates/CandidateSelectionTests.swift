import Foundation
import RuleFiles
import Rules
import Signals
import Testing

@testable import Learning

@Suite struct CandidateSelectionTests {
    private let code = [Fixture.change(1, (0..<200).map { "    value_\($0) = load(name, \($0))" })]

    private func fixups(on day: (Int) -> Int) -> [Signal] {
        (1...5).map { number in
            Signal(
                id: "h\(number)", kind: .fixup, source: "history", review: "c\(number)", author: "Ada",
                at: Fixture.start.addingTimeInterval(Double(day(number)) * Fixture.day), comment: "Fix warnings in a\(number)",
                corrections: [
                    Correction(
                        path: "src/a\(number).py", line: 1, before: ["    r = close(a\(number))"], after: ["    close(a\(number))"])
                ])
        }
    }

    private func statements(_ signals: [Signal]) -> [String] {
        Learner().proposals(from: signals, accepted: code).map(\.rule.statement)
    }

    @Test func whatOnePersonTidiedUpInADayIsNoHabit() {
        #expect(!statements(fixups { $0 }).isEmpty)
        #expect(statements(fixups { _ in 1 }).isEmpty)
    }
}
