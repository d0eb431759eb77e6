import Testing

@testable import Learning

@Suite struct OneCaseTests {
    /// What one comment wanted in its place, or under its condition, is no rule for the others.
    @Test(arguments: [
        ("Name the project `Delhi`", true), ("Name the project if many services were found", true),
        ("Name the `project`", false), ("Name the project if needed here", false),
        ("Name the `Sample`", false),
    ])
    func aSentenceSpeaksForTheOthers(_ words: String, _ isOfOne: Bool) {
        let names = ["Agra", "Bhopal", "Cochin", "Delhi", "Erode", "Fatehpur"]
        let signals = names.enumerated().map { number, name in
            Fixture.signal(
                number + 1, number == 3 ? words : "name the project here if needed", ["Project Template"], ["Project \(name)"])
        }
        let oneCase = OneCase(preparation: Preparation(signals), evidence: Array(signals.indices), known: ["Sample"])
        #expect(oneCase.isMeant(by: words) == isOfOne)
    }
}
