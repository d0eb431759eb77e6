import RuleFiles
import Rules
import Signals
import Testing

@testable import Learning

/// Suggestions are said without words, and mean each line that they rewrite.
@Suite struct SuggestionTests {
    /// So many other comments that four are no share of them that tells anything.
    private let others = (100..<200).map { Fixture.signal($0, "This is wrong", ["w\($0)a"], ["w\($0)b"]) }
    private let code = [Fixture.change(1, (0..<200).map { "    value_\($0) = load(name, \($0))" })]

    private func suggestions(_ before: [String], _ after: [String], words: String = "") -> [Signal] {
        (1...4).map { number in
            let numbered = { (lines: [String]) in lines.map { "\($0) a\(number)" } }
            let block = (["```suggestion"] + numbered(after) + ["```"]).joined(separator: "\n")
            return Fixture.signal(number, words + block, numbered(before), numbered(after), path: "src/a\(number).py")
        }
    }

    private func statements(_ signals: [Signal]) -> Set<String> {
        Set(Learner().proposals(from: signals + others, accepted: code).map(\.rule.statement))
    }

    @Test func areFoundAmongManyComments() {
        #expect(statements(suggestions(["Author:"], ["Authors:"])) == ["Write `Authors:`, not `Author:`."])
    }

    @Test func aSignAtALinesStartIsNamedByItsPlace() {
        #expect(statements(suggestions(["-"], ["*"])) == ["Begin lines with `*`, not `-`."])
    }

    @Test func withoutTheBlockTheSameEditsAreChance() {
        let silent = (1...4).map { Fixture.signal($0, "", ["Author: a\($0)"], ["Authors: a\($0)"], path: "src/a\($0).py") }
        #expect(statements(silent).isEmpty)
    }

    @Test func teachOneRuleForEachLine() {
        #expect(
            statements(suggestions(["Author:", "Created:"], ["Authors:", "Assigned:"]))
                == ["Write `Authors:`, not `Author:`.", "Write `Assigned:`, not `Created:`."])
    }

    @Test(arguments: [
        ("```suggestion\nAuthors: Ada\n```", "suggests: Authors: Ada"), ("```suggestion\n```", "suggests to leave this out"),
        ("We write it so:\n```suggestion\nAuthors: Ada\n```", "We write it so:"),
        ("What is this?\n```\nAuthor\n```", "What is this?\n```\nAuthor\n```"),
    ])
    func areQuotedByTheirWordsIfThereAreAny(_ comment: String, _ quoted: String) {
        #expect(QuotedComment.text(of: Fixture.signal(1, comment, ["a"], ["b"])) == quoted)
    }
}
