import Foundation
import Testing

@testable import Signals

@Suite struct ImportFormatTests {
    private func detect(_ text: String) -> ImportFormat? {
        Array(text.utf8).withUnsafeBufferPointer { ImportFormat.detect(in: $0) }
    }

    private func batch(_ texts: String..., format: ImportFormat? = nil) -> ImportBatch {
        var batch = ImportBatch()
        for text in texts { batch.add(Array(text.utf8), from: "file", format: format) }
        return batch
    }

    private let comment =
        #"{"id":1,"body":"b","path":"a.c","diff_hunk":"@@ -1 +1,2 @@\n x\n+y","pull_request_url":"https://x/pulls/7","user":{"login":"ben"}}"#

    @Test func theContentTellsTheFormat() {
        #expect(detect(#"{"id":"1","comment":"c"}"#) == .jsonl)
        #expect(detect("[\(comment)]") == .github)
        #expect(detect("[[\(comment)],[]]") == .github)
        #expect(detect("garbage\n\(comment)\n") == .github)
        #expect(detect(#"{"type":"pull","pull":{"number":7},"comments":[]}"#) == .github)
        #expect(detect(#"[{"id":"d","notes":[]}]"#) == .gitlab)
        #expect(detect(")]}'\n{}") == .gerrit)
        #expect(detect(#"{"a.c":[{"id":"1","message":"m"}]}"#) == .gerrit)
        #expect(detect("") == nil && detect("[]") == nil && detect("{}") == nil && detect("[[[[") == nil)
    }

    @Test func everyShapeOfPagesGivesTheSame() {
        let second = comment.replacingOccurrences(of: #""id":1"#, with: #""id":2"#)
        for text in [
            "[\(comment),\(second)]", "[\(comment)][\(second)]", "[\(comment)]\n[\(second)]\n", "[[\(comment)],[\(second)]]",
            "\(comment)\n\(second)\n", "\u{FEFF}[\(comment),\(second)]",
        ] {
            let batch = batch(text)
            #expect(batch.resolved().records.map(\.id).sorted() == ["github/1", "github/2"], "\(text.prefix(20))")
            #expect(batch.unreadable.isEmpty)
        }
    }

    @Test func aBackupTellsWhoWroteTheChange() throws {
        let own = comment.replacingOccurrences(of: "ben", with: "ada").replacingOccurrences(of: #""id":1"#, with: #""id":2"#)
        let backup = #"{"type":"pull","pull":{"number":7,"user":{"login":"ada"}},"events":[],"comments":[\#(comment),\#(own)]}"#
        let records = batch(backup).resolved().records.map { $0.comment(on: nil) }
        #expect(records.allSatisfy { $0.review == "7" })
        #expect(Set(records.filter(\.isByChangeAuthor).map(\.id)) == ["github/2"])
        #expect(batch(#"{"type":"issue","issue":{"number":1},"events":[]}"#).resolved().records.isEmpty)
    }

    @Test func whoAnswersDoneWroteTheChange() {
        let answer =
            #"{"id":2,"in_reply_to_id":1,"body":"Done.","diff_hunk":"","pull_request_url":"https://x/pulls/7","user":{"login":"ada"}}"#
        #expect(batch("[\(comment),\(answer)]").resolved().records.first?.members["change_author"] == .string("ada"))
        let two = answer.replacingOccurrences(of: "ada", with: "eve").replacingOccurrences(of: #""id":2"#, with: #""id":3"#)
        #expect(batch("[\(comment),\(answer),\(two)]").resolved().records.first?.members["change_author"] == nil)
    }

    @Test func linesBelongToTheCommentedCommit() throws {
        func record(_ members: String) throws -> ReviewComment {
            let text = comment.dropLast() + "," + members + "}"
            return try #require(batch(String(text)).resolved().records.first).comment(on: nil)
        }
        let moved = try record(#""line":50,"commit_id":"new","original_line":2,"original_start_line":1,"original_commit_id":"old""#)
        #expect((moved.line, moved.endLine, moved.commit) == (1, 2, "old"))
        let old = try record(#""original_commit_id":"old""#)
        #expect((old.line, old.endLine) == (2, 2))
        let left = try record(#""side":"LEFT","original_line":4,"start_side":"LEFT""#)
        #expect(left.isOnOldSide && !left.wantsLaterCorrection)
        let mixed = try record(#""side":"RIGHT","original_line":4,"original_start_line":9,"start_side":"LEFT""#)
        #expect((mixed.line, mixed.endLine) == (4, 4))
        let file = try record(#""subject_type":"file","original_line":1"#)
        #expect(file.line == nil && file.hunk == nil)
    }

    @Test func aLaterReplyJoinsWhatIsThere() throws {
        let repository = try ScratchRepository()
        let answer = #"{"id":2,"in_reply_to_id":1,"body":"Fixed, thanks","diff_hunk":"","user":{"login":"ada"}}"#
        _ = try repository.importing("[\(comment)]")
        #expect(try repository.importing("[\(answer)]").imported == 1)
        #expect(try repository.importing("[\(answer)]").imported == 0)
        // The comment alone, again: its answer stays.
        #expect(try repository.importing("[\(comment)]").imported == 0)
        let note = try repository.git("notes", "--ref", "precept", "show", PreceptNotes.emptyTree)
        #expect(note.contains(#""reply":"Fixed, thanks""#))
        #expect(try repository.importing(#"[{"id":9,"in_reply_to_id":8,"body":"x","diff_hunk":""}]"#).withoutComment == 1)
    }

    @Test(arguments: [
        #"[{"id":1,"body":"a","diff_hunk":"@@"#, #"[{"id":1,"diff_hunk":3,"body":"a"}]"#, #"[{"diff_hunk":"","body":"a"}]"#,
        #"[{"id":{},"diff_hunk":"","body":"a"}]"#, #"[{"id":1,"diff_hunk":"","body":7}]"#, #"[7,{"diff_hunk":""}]"#,
        #"[{"id":1,"diff_hunk":"","body":"a","user":"ben"}]"#, #"{"pull":{"number":1},"comments":[3]}"#,
        #"[{"id":"d","notes":[3,{"id":1},{"body":"x"},{"id":1,"body":"x","position":[]}]}]"#,
        #"{"a.c":[{"message":"m"}],"b.c":[{"id":1,"message":"m"}]}"#, "{\"a.c\":[{\"message\":\"m\",\"id\":\"\u{0}\"}]}",
    ])
    func whatIsWrongIsNamed(text: String) {
        for format in [nil, ImportFormat.github, .gitlab, .gerrit, .jsonl] {
            let batch = batch(text, format: format)
            #expect(batch.resolved().records.isEmpty)
            #expect(!batch.unreadable.isEmpty, "\(text) as \(format?.rawValue ?? "found out")")
        }
    }

    @Test func numbersAndTextAreKeptExactly() throws {
        let odd =
            #"[{"id":9007199254740993,"body":"\ud800 \u0000 é","diff_hunk":"@@ -1 +99999999999999999999 @@\n+x","original_line":18446744073709551616,"path":"a\u0000b"}]"#
        let record = try #require(batch(odd).resolved().records.first)
        #expect(record.id == "github/9007199254740993")
        #expect(record.comment(on: nil).line == nil)
        let repository = try ScratchRepository()
        #expect(try repository.importing(odd).imported == 1)
        #expect(try repository.read().signals.map(\.comment) == ["\u{FFFD} \u{0} é"])
    }

    @Test func aTextOfAHundredMegabytesIsNoComment() {
        let text = #"[{"id":1,"diff_hunk":"","body":""# + String(repeating: "a", count: 100 << 20) + #""},\#(comment)]"#
        let batch = batch(text, format: .github)
        #expect(batch.unreadable.map(\.problem) == ["is 100 MiB long"])
        #expect(batch.resolved().records.count == 1)
    }

    @Test func gitLabCountsBothSides() throws {
        func note(_ position: String) -> String {
            #"[{"id":"d","notes":[{"id":5,"body":"b","noteable_iid":3,"author":{"username":"cleo"},"position":{"head_sha":"abc",\#(position)}}]}]"#
        }
        func read(_ text: String) throws -> ReviewComment {
            try #require(batch(text).resolved().records.first).comment(on: nil)
        }
        let new = try read(
            note(
                #""new_path":"b.c","old_path":"a.c","new_line":9,"old_line":null,"line_range":{"start":{"new_line":7},"end":{"new_line":9}}"#
            ))
        #expect((new.path, new.line, new.endLine, new.review, new.commit) == ("b.c", 7, 9, "3", "abc"))
        let old = try read(note(#""new_path":"b.c","old_path":"a.c","new_line":null,"old_line":4"#))
        #expect(old.path == "a.c" && old.line == 4 && old.isOnOldSide)
    }

    @Test func gerritNamesNoChange() throws {
        let text =
            #"{"a.c":[{"id":"1","patch_set":3,"message":"m","commit_id":"ccc"},{"id":"2","patch_set":1,"message":"n","commit_id":"aaa","range":{"start_line":2,"end_line":4},"side":"PARENT","robot_id":"lint"}],"/PATCHSET_LEVEL":[{"id":"3","message":"o"}]}"#
        let comments = batch(")]}'\n" + text).resolved().records.map { $0.comment(on: nil) }.sorted { $0.id < $1.id }
        #expect(comments.allSatisfy { $0.review == "aaa" })
        #expect(comments[1].line == 2 && comments[1].endLine == 4 && comments[1].isOnOldSide)
        #expect(comments[1].author == "lint[bot]" && comments[2].path == nil)
        var named = ImportBatch()
        named.add(Array(text.utf8), from: "file", format: nil, review: "4711")
        #expect(named.resolved().records.allSatisfy { $0.members["review"] == .string("4711") })
    }
}
