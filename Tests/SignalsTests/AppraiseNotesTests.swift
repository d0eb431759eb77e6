import Foundation
import TestSupport
import Testing

@testable import Signals

@Suite struct AppraiseNotesTests {
    private let request =
        #"{"timestamp":"1400000000","reviewRef":"refs/heads/topic","requester":"ann@example.org"}"#

    private func notes(_ discuss: String, request: String? = nil, ci: String = "") -> AppraiseNotes {
        AppraiseNotes(
            annotated: String(repeating: "a", count: 40),
            parts: [
                (.reviews, Array((request ?? self.request).utf8)), (.discuss, Array(discuss.utf8)),
                (.ci, Array(ci.utf8)),
            ])
    }

    @Test func aCommentHasItsPlace() throws {
        let line =
            #"{"timestamp":"1400000001","author":"bob@example.org","location":{"commit":"bbbb","path":"a.go","range":{"startLine":7,"endLine":9}},"description":"use tabs"}"#
        let comment = try #require(notes("\n\(line)\r\n\n").comments.first)
        #expect(comment.id == "git-appraise/\(SHA1.hex(Array(line.utf8)))")
        #expect(comment.path == "a.go")
        #expect(comment.line == 7)
        #expect(comment.endLine == 9)
        #expect(comment.commit == "bbbb")
        #expect(comment.author == "bob@example.org")
        #expect(comment.at == Date(timeIntervalSince1970: 1_400_000_001))
        #expect(comment.text == "use tabs")
        #expect(!comment.isByChangeAuthor && !comment.isReply)
    }

    @Test func mirroredNotesCountLinesOneTooHigh() throws {
        let pull = #"{"timestamp":"1","reviewRef":"refs/pull/3/head","requester":"ann"}"#
        func line(by author: String) -> String {
            #"{"timestamp":"1","author":"\#(author)","location":{"path":"a.go","range":{"startLine":7}},"description":"x\r\ny"}"#
        }
        let mirrored = try #require(notes(line(by: "bob"), request: pull).comments.first)
        #expect(mirrored.line == 6)
        #expect(mirrored.text == "x\ny")
        #expect(notes(line(by: "bob@example.org"), request: pull).comments.first?.line == 7)
        #expect(notes(line(by: "bob")).comments.first?.line == 7)
        #expect(notes(line(by: "bob"), request: "").comments.first?.line == 7)
        let beyond = line(by: "bob").replacingOccurrences(of: "7", with: "9223372036854775807")
        #expect(notes(beyond, request: pull).comments.first?.line == nil)
    }

    @Test func theRequesterAndRepliesAreToldApart() {
        let first = #"{"timestamp":"1","author":"bob","location":{"path":"a.go"},"description":"use tabs"}"#
        let parent = SHA1.hex(Array(first.utf8))
        let notes = notes(
            """
            \(first)
            {"timestamp":"2","author":"ann","location":{"path":"a.go"},"description":"Done.","resolved":true}
            {"timestamp":"3","author":"cyd","Parent":"\(parent)","description":"agreed, tabs"}
            {"timestamp":"4","author":"cyd","location":{"path":"a.go"},"description":"me too"}
            {"timestamp":"5","author":"bob","resolved":true}
            """)
        #expect(notes.comments.map(\.text) == ["use tabs", "Done.", "agreed, tabs", "me too"])
        #expect(notes.comments.map(\.isByChangeAuthor) == [false, true, false, false])
        #expect(notes.comments.map(\.isReply) == [false, true, true, true])
        #expect(notes.comments[0].answer == "agreed, tabs")
        #expect(notes.comments[0].isResolved == true)
        #expect(notes.leftOut.entries.map(\.reason) == [.verdict])
    }

    @Test func whatIsSaidLaterAtOnePlaceAnswers() {
        let lines = (0..<300).map { number in
            #"{"timestamp":"\#(number / 3)","author":"p\#(number % 2)","location":{"path":"a.go"},"description":"c\#(number)"}"#
        }
        let comments = notes(lines.joined(separator: "\n")).comments
        #expect(comments.count == 300)
        for comment in comments {
            let time = comment.at?.timeIntervalSince1970 ?? 0
            let others = comments.filter { ($0.at?.timeIntervalSince1970 ?? 0) > time && $0.author != comment.author }
            #expect(comment.answer == others.first?.text)
        }
    }

    @Test func aPullRequestIsTheReview() {
        let line = #"{"timestamp":"1","author":"bob","description":"use tabs"}"#
        #expect(notes(line).review == String(repeating: "a", count: 40))
        #expect(notes(line, request: #"{"reviewRef":"refs/pull/12/head"}"#).review == "12")
    }

    @Test func failedChecksAreSignalsWithoutWords() {
        let notes = notes(
            "",
            ci: """
                {"timestamp":"1","url":"http://ci/1","status":"failure","agent":"ci"}
                {"timestamp":"2","url":"http://ci/2","status":"success","agent":"ci"}
                """)
        #expect(notes.failedChecks.map(\.kind) == [.failedCheck])
        #expect(notes.failedChecks.map(\.comment) == [""])
        #expect(notes.leftOut.entries.map(\.reason) == [.verdict])
    }

    @Test func brokenAndRepeatedLinesCostOnlyThemselves() {
        let line = #"{"timestamp":"1","author":"bob","description":"use tabs"}"#
        let notes = notes("\(line)\n{\"timestamp\":\n\u{0}\u{1}\n[1]\n\(line)\n")
        #expect(notes.comments.count == 1)
        #expect(notes.leftOut.entries.map(\.reason) == [.duplicate, .unreadable])
        #expect(notes.leftOut.entries.map(\.count) == [1, 3])
    }

    @Test func theOrderOfLinesDoesNotShow() {
        let lines = (0..<12).map { number in
            #"{"timestamp":"\#(number / 3)","author":"p\#(number % 2)","location":{"path":"a"},"description":"c\#(number)"}"#
        }
        let expected = notes(lines.joined(separator: "\n")).comments
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            #expect(notes(lines.shuffled(using: &generator).joined(separator: "\n")).comments == expected)
        }
    }
}
