import Foundation
import Rules
import Signals
import Testing

@testable import Learning

/// What looks like a habit and is none.
@Suite struct NothingToLearnTests {
    @Test(arguments: Language.allCases)
    func unrelatedNotesTeachNothing(_ language: Language) {
        let notes = Language.allCases.filter { $0 != language && $0 != .cpp }.prefix(4).map(\.other)
        let repository = SmallRepository(Nit("none", language, notes, bad: [], good: []), .imported)
        #expect(repository.proposals.map(\.rule.statement) == [])
    }

    @Test func unrelatedNotesWithTheSameWordsTeachNothing() {
        let nit = Nit(
            "typos", .py,
            [
                .init("typo", "    # the nmae of it", "    # the name of it"),
                .init("typo", "    # adress of the host", "    # address of the host"),
                .init("typo here", "    retrun item", "    return item"),
                .init("Typo", "    \"\"\"Begins teh work.\"\"\"", "    \"\"\"Begins the work.\"\"\""),
            ], bad: [], good: [])
        #expect(SmallRepository(nit, .imported).proposals.map(\.rule.statement) == [])
    }

    @Test func linesOfAListThatWentForReasonsOfTheirOwnAreNoHabit() {
        let reasons = [
            "nobody maintains that branch", "needs another template", "we order by age", "fails to compile", "not compatible",
            "covered elsewhere", "wrong folder", "see the wiki page",
        ]
        let signals = reasons.enumerated().map { number, reason in
            Fixture.signal(number, reason, ["      - stable-2.\(number)"], [], path: "jobs/p\(number).yaml")
        }
        let accepted = (10..<60).map { Fixture.change($0, ["      - stable-3.\($0)", "      - run_\($0): all"], path: "jobs/q.yaml") }
        #expect(Learner.shipped.proposals(from: signals, accepted: accepted).isEmpty)
    }

    @Test func whatTheCodeDoesOtherwiseIsNoCheck() throws {
        let nit = try #require(Nit.all.first { $0.name == "var in TypeScript" })
        var repository = SmallRepository(nit, .imported)
        for number in 0..<50 { repository.accept("const number = \(number);\nvar other = \(number);", in: nit.language, number) }
        #expect(repository.proposals.allSatisfy { $0.rule.check == nil })
    }

    @Test func reviewersWhoDisagreeTeachNothing() {
        let there = Nit.Note("Use const", "  let total = 0;", "  const total = 0;")
        let back = Nit.Note("Use let", "  const count = 0;", "  let count = 0;")
        let nit = Nit("both ways", .ts, [there, back, there, back], bad: [], good: [])
        #expect(SmallRepository(nit, .imported).proposals.map(\.rule.statement) == [])
    }

    @Test func notesWithoutCorrectionsMakeNoCheck() throws {
        for nit in Nit.all {
            let repository = SmallRepository(nit, .imported)
            let bare = repository.signals.map { signal in
                Signal(id: signal.id, kind: signal.kind, source: signal.source, review: signal.review, comment: signal.comment)
            }
            #expect(Learner.shipped.proposals(from: bare, accepted: repository.accepted).allSatisfy { $0.rule.check == nil })
        }
    }

    @Test func twiceIsNoHabit() throws {
        let nit = try #require(Nit.all.first { $0.name == "array constructor" })
        let twice = Nit(nit.name, nit.language, Array(nit.notes.prefix(2)), bad: [], good: [])
        #expect(SmallRepository(twice, .imported).proposals.isEmpty)
    }

    @Test func oneReviewHoweverManyNotesIsNoHabit() throws {
        let nit = try #require(Nit.all.first { $0.name == "array constructor" })
        let repository = SmallRepository(nit, .imported)
        let together = repository.signals.map { signal in
            Signal(
                id: signal.id, kind: signal.kind, source: signal.source, review: "one", path: signal.path, comment: signal.comment,
                corrections: signal.corrections)
        }
        #expect(Learner.shipped.proposals(from: together, accepted: repository.accepted).isEmpty)
    }

    /// A commit that answers a comment is the comment's correction, and no second review.
    @Test func aCommentAndTheCommitThatAnswersItAreOne() throws {
        let nit = try #require(Nit.all.first { $0.name == "array constructor" })
        let twice = Nit(nit.name, nit.language, Array(nit.notes.prefix(2)), bad: [], good: [])
        var repository = SmallRepository(twice, .imported)
        repository.signals += repository.signals.map { signal in
            Signal(
                id: "fix-\(signal.id)", kind: .reviewFix, source: "history", review: "fix-\(signal.review)", comment: "Answer review",
                corrections: signal.corrections)
        }
        #expect(repository.proposals.isEmpty)
    }

    @Test func failedChecksHaveNoWords() throws {
        let nit = try #require(Nit.all.first { $0.name == "unwrap" })
        var repository = SmallRepository(nit, .imported)
        let before = repository.proposals
        for number in 0..<5 {
            repository.signals.append(
                Signal(id: "ci\(number)", kind: .failedCheck, source: "git-appraise", review: "ci\(number)", comment: ""))
        }
        #expect(repository.proposals == before)
    }
}

extension SmallRepository {
    fileprivate mutating func accept(_ text: String, in language: Language, _ number: Int) {
        accepted.append(
            AcceptedChange(
                id: "more\(number)", at: Date(timeIntervalSince1970: 1_700_000_000), message: "Add more",
                files: [AcceptedFile(path: "src/more\(number).\(language.rawValue)", added: text.split(separator: "\n").map(String.init))]))
    }
}
