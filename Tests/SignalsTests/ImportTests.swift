import Foundation
import TestSupport
import Testing

@testable import Signals

@Suite struct ImportTests {
    private func records(on commit: String, count: Int = 5) -> [String] {
        (0..<count).map { number in
            #"{"id":"r\#(number)","comment":"no trailing space","commit":"\#(commit)","path":"a/b.c","line":\#(number + 1),"before":["x "],"after":["x"],"mine":{"kept":[1.50]}}"#
        }
    }

    @Test func importingTwiceIsOneCommit() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        let gone = String(repeating: "d", count: 40)
        let text = (records(on: commit) + [#"{"id":"g","comment":"c","commit":"\#(gone)"}"#]).joined(separator: "\n")
        let report = try repository.importing(text)
        #expect(report.imported == 6)
        #expect(report.commits == 2)
        #expect(report.onMissingCommits == 1)
        let again = try repository.importing(text)
        #expect(again.imported == 0)
        #expect(again.alreadyThere == 6)
        #expect(try repository.git("rev-list", "--count", PreceptNotes.ref) == "1")
        let note = try repository.git("notes", "--ref", "precept", "show", commit)
        #expect(note.contains(#""mine":{"kept":[1.50]}"#))
        #expect(note.contains("a/b.c"))
        #expect(try repository.git("notes", "--ref", "precept", "show", PreceptNotes.emptyTree).contains(gone))
    }

    @Test func aBadLineCostsOnlyItself() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        var lines = records(on: commit, count: 3)
        lines.insert(#"{"id":"#, at: 1)
        lines.insert(#"{"id":"no comment"}"#, at: 0)
        lines.append(#"{"id":"n","comment":"c","line":"three"}"#)
        lines.append("")
        lines.append("\u{FEFF}garbage")
        let report = try repository.importing("\u{FEFF}" + lines.joined(separator: "\r\n"))
        #expect(report.imported == 3)
        #expect(
            report.unreadable.map { "\($0.line) \($0.problem)" } == [
                "1 has no comment", "3 ends in the middle of a value", "6 has the wrong kind of value for line",
                "8 is not JSON at byte 1",
            ])
    }

    @Test func aChangedRecordTakesThePlaceOfTheOld() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        _ = try repository.importing(#"{"id":"1","comment":"old"}"#)
        let report = try repository.importing(#"{"id":"1","comment":"new","commit":"\#(commit)"}"#)
        #expect(report.imported == 1)
        let reading = try repository.read()
        #expect(reading.signals.map(\.comment) == ["new"])
        #expect(try repository.git("notes", "--ref", "precept", "list").split(separator: "\n").count == 1)
    }

    @Test func theOrderOfLinesDoesNotShow() throws {
        var trees: Set<String> = []
        var generator = SeededGenerator(seed: 3)
        let lines = records(on: String(repeating: "e", count: 40), count: 20)
        for _ in 0..<3 {
            let repository = try ScratchRepository()
            _ = try repository.importing(lines.shuffled(using: &generator).joined(separator: "\n"))
            trees.insert(try repository.git("rev-parse", PreceptNotes.ref + "^{tree}"))
        }
        #expect(trees.count == 1)
    }

    /// What two clones imported apart is, merged by git, what one of them would have imported.
    @Test func mergingWithGitIsSafe() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        let lines = records(on: commit, count: 9)
        _ = try repository.importing(lines[0..<6].joined(separator: "\n"))
        try repository.git("update-ref", "refs/notes/other", PreceptNotes.ref)
        try repository.git("update-ref", "-d", PreceptNotes.ref)
        _ = try repository.importing(lines[3..<9].joined(separator: "\n"))
        try repository.git("notes", "--ref", "precept", "merge", "-q", "-s", "cat_sort_uniq", "refs/notes/other")
        let report = try repository.importing(lines.joined(separator: "\n"))
        #expect(report.imported == 0)
        #expect(report.alreadyThere == 9)
        try repository.git("update-ref", "-d", "refs/notes/other")
        #expect(try repository.read().signals.count == 9)
    }

    @Test func manyNotesFanOutAndGitReadsThem() throws {
        let repository = try ScratchRepository()
        let tree = try repository.git("hash-object", "-t", "tree", "-w", "--stdin")
        var commits: [String] = []
        for number in 0..<300 {
            commits.append(try repository.git("commit-tree", tree, "-m", "\(number)"))
        }
        let lines = commits.enumerated().map { #"{"id":"\#($0)","comment":"c","commit":"\#($1)"}"# }
        _ = try repository.importing(lines[0..<200].joined(separator: "\n"))
        try repository.note("#not a record\n", on: commits[299], ref: PreceptNotes.ref)
        #expect(try repository.importing(lines.joined(separator: "\n")).imported == 100)
        #expect(try repository.git("notes", "--ref", "precept", "list").split(separator: "\n").count == 300)
        #expect(try repository.git("notes", "--ref", "precept", "show", commits[0]).contains(#""id":"0""#))
        #expect(try repository.git("notes", "--ref", "precept", "show", commits[299]).contains("#not a record"))
        let reading = try repository.read()
        #expect(reading.signals.count == 300)
        #expect(reading.leftOut.map(\.reason) == [.unreadable])
    }
}
