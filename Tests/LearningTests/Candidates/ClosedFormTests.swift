import Rules
import Signals
import Testing

@testable import Learning

@Suite struct ClosedFormTests {
    /// What the checks forbid that are learned from structs whose attribute review had taken away.
    private func forbidden(_ attributes: [String]) -> [String] {
        let signals = attributes.enumerated().map { number, attribute in
            Fixture.signal(
                number, "drop the packed attribute here", ["} __attribute__((\(attribute)));"], ["};"], path: "src/a\(number).h")
        }
        let kept = (0..<60).map { Fixture.change($0, ["struct s\($0) {", "    int a\($0);", "};"], path: "src/b\($0).h") }
        return Learner(settings: LearningSettings()).proposals(from: signals, accepted: kept).compactMap { proposal in
            if case .line(let check) = proposal.rule.check { check.forbid } else { nil }
        }
    }

    @Test func whereOneWordStandsEachTimeItIsTheOneThatIsMeant() throws {
        let found = forbidden(Array(repeating: "packed", count: 8))
        let pattern = try Pattern(try #require(found.first))
        #expect(pattern.matches("} __attribute__((packed));"))
        #expect(!pattern.matches("} __attribute__((aligned));") && !pattern.matches("} MACRO((packed));"))
    }
}
