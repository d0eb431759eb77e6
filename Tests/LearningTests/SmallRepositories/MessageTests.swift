import Foundation
import Learning
import Rules
import Signals
import Testing

/// Notes on commit messages, as systems with the message as a file keep them.
@Suite struct MessageTests {
    private func rules(_ notes: [Nit.Note], line: Int) -> [Rule] {
        let signals = notes.enumerated().map { number, note in
            Signal(
                id: "s\(number)", kind: .comment, source: "gerrit", review: "r\(number)", path: "/COMMIT_MSG", line: line,
                comment: note.comment,
                corrections: [Correction(path: "/COMMIT_MSG", line: line, before: note.before, after: note.after)])
        }
        let accepted = ["Add a store\n\nIt keeps items. by name.\n", "Fix the queue\n", "Read settings\n\nfrom a file.\n"].enumerated().map
        {
            AcceptedChange(id: "a\($0)", at: Date(timeIntervalSince1970: 0), message: $1, files: [])
        }
        return Learner.shipped.proposals(from: signals, accepted: accepted).map(\.rule)
    }

    private func flags(_ rule: Rule, _ message: String) throws -> Bool {
        guard case .message(let check) = rule.check else { return false }
        return try !MessageMatcher(check).search(
            JoinedLines(message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        )
        .isEmpty
    }

    @Test(arguments: [1, 7])
    func aSubjectHasNoFullStop(_ line: Int) throws {
        let found = rules(
            [
                .init("no full stop in the subject", "Add a cache.", "Add a cache"),
                .init("please drop the period", "Close the file.", "Close the file"),
                .init("subject ends in a stop", "Sort the names.", "Sort the names"),
                .init("nit: dot", "Make it faster.", "Make it faster"),
                .init("typo", "Add teh index", "Add the index"),
            ], line: line)
        #expect(found.count == 1)
        let rule = try #require(found.first)
        #expect(rule.stage == .block && rule.scope.isEmpty)
        #expect(try flags(rule, "Say less.\n"))
        #expect(try flags(rule, "Say less.\n\nMuch less\n"))
        #expect(try !flags(rule, "Say less\n\nMuch less.\n"))
        #expect(try !flags(rule, "Read v1.2 files\n"))
    }

    @Test func whatIsSaidOfTheBodyLeavesTheSubjectAlone() throws {
        let words = { (count: Int) in Array(repeating: "words", count: count).joined(separator: " ") }
        let found = rules(
            [
                .init("wrap at 72", words(14), words(12)),
                .init("too long, please wrap at 72 characters", "and " + words(15), "and " + words(11)),
                .init("line is longer than 72", "the " + words(13), "the " + words(11)),
            ], line: 9)
        let rule = try #require(found.first { $0.id == "message-within-72" })
        #expect(try flags(rule, "Say less\n\n" + words(14)))
        #expect(try flags(rule, "Say less\n\n- a\n" + words(14) + "\n"))
        #expect(try !flags(rule, words(14) + "\n\nshort\n"))
    }

    @Test func aSubjectBeginsWithACapital() throws {
        let found = rules(
            [
                .init("capitalise", "add a cache", "Add a cache"),
                .init("Capital letter please", "close the file", "Close the file"),
                .init("subjects begin with a capital", "sort the names", "Sort the names"),
                .init("upper case", "make it faster", "Make it faster"),
                .init("typo", "Add teh index", "Add the index"),
            ], line: 1)
        #expect(found.count == 1)
        let rule = try #require(found.first)
        #expect(try flags(rule, "say less\n"))
        #expect(try !flags(rule, "Say less\n\nmuch less\n"))
    }
}
