import TestSupport
import Testing

@testable import Signals

@Suite struct NoteDbCommentTests {
    private func notes(_ text: String) -> NoteDbNotes {
        var notes = NoteDbNotes()
        notes.read(Array(text.utf8), revision: String(repeating: "a", count: 40), place: "here")
        return notes
    }

    @Test(arguments: [
        (#","range":{"startLine":3,"startChar":0,"endLine":5,"endChar":4}"#, 3...5),
        (#","range":{"startLine":3,"startChar":0,"endLine":5,"endChar":0}"#, 3...4),
        (#","range":{"startLine":5,"startChar":0,"endLine":3,"endChar":0}"#, 2...2),
        (#","range":{"startLine":-1,"endLine":9223372036854775807}"#, 2...2),
    ])
    func aRangeIsLines(more: String, lines: ClosedRange<Int>) {
        #expect(notes(GerritServer.blob([GerritServer.comment("a", "b", more: more)])).comments.first?.lines == lines)
    }

    @Test func linesThatNoFileHasAreNone() {
        for line in [0, -3, Int.max] {
            #expect(notes(GerritServer.blob([GerritServer.comment("a", "b", line: line)])).comments.first?.lines == nil)
        }
    }

    @Test func threadsFindTheirRoots() {
        let comments = notes(
            GerritServer.blob([
                GerritServer.comment("a", "root"),
                GerritServer.comment("c", "second", minute: 2, more: #","parentUuid":"b""#),
                GerritServer.comment("b", "first", minute: 1, more: #","parentUuid":"a""#),
                GerritServer.comment("x", "circle", more: #","parentUuid":"y""#),
                GerritServer.comment("y", "circle", more: #","parentUuid":"x""#),
            ])
        ).comments
        let threads = NoteDbThreads(comments)
        #expect(threads.replies(to: comments[0]).map(\.text) == ["first", "second"])
        #expect(threads.inOrder.count == 5)
        // Of a circle one has begun it: no comment is lost.
        #expect(threads.inOrder.filter(threads.isRoot).map(\.text).sorted() == ["circle", "root"])
    }

    /// Whatever stands in a blob, reading it ends, and what is not read is named.
    @Test func noBytesAreTooStrange() {
        var generator = SeededGenerator(seed: 11)
        let whole = Array(
            GerritServer.blob([
                GerritServer.comment(
                    "a1", "words \\u00e4 \\n more",
                    more:
                        #","range":{"startLine":1,"startChar":0,"endLine":2,"endChar":1},"parentUuid":"p","fixSuggestions":[{"replacements":[{"path":"a","range":{"startLine":1,"endLine":1},"replacement":"x"}]}]"#
                ),
                GerritServer.comment("a2", "others"),
            ]).utf8)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
                default: bytes.removeSubrange(place...)
                }
                if bytes.isEmpty { bytes = [0x7b] }
            }
            var notes = NoteDbNotes()
            notes.read(bytes, revision: "r", place: "here")
            #expect(notes.comments.count <= 3)
            for comment in notes.comments {
                #expect(!comment.id.isEmpty && !comment.path.isEmpty)
                #expect(comment.lines.map { $0.lowerBound >= 1 } ?? true)
                for replacement in comment.fixes.flatMap(\.replacements) {
                    _ = replacement.correction(of: ["one", "two"])
                }
            }
        }
    }
}
