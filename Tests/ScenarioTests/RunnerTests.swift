import Testing

/// The scenario runner itself.
@Suite struct RunnerTests {
    @Test func aFileSurvivesParsingAndWriting() {
        let text = """
            # Why.

            $ cat <<END
            > # a heading
            >
            > END
            \\# a heading

            \\$ not a command
            ? 3

            # Next.
            $ true

            # Last word.

            """
        let scenario = Scenario(parsing: text)
        #expect(scenario.text == text)
        #expect(scenario.steps.map(\.status) == [3, 0])
        #expect(scenario.steps[0].printed == ["# a heading", "", "$ not a command"])
        #expect(scenario.steps[0].command == ["cat <<END", "# a heading", "", "END"])
    }

    @Test(arguments: [
        (["a", "b"], ["a", "b"], true), (["a", "b"], ["..."], true), (["a"], ["a", "..."], true),
        (["a", "b", "c"], ["...", "c"], true), (["a", "b"], ["a"], false), ([], ["a"], false),
    ])
    func dotsMatchAnyLines(_ printed: [String], _ expected: [String], _ matches: Bool) {
        #expect(Printed(printed.joined(separator: "\n")).matches(expected) == matches)
    }
}
