import Git
import TestSupport
import Testing

@Suite struct DiffTests {
    @Test func linesAreNumberedOnTheirOwnSide() throws {
        let made = try TestRepository()
        try made.write("1\n2\n3\n4\n5\n6\n", to: "file")
        let old = try made.commit()
        try made.write("0\n1\n2\nthree\n4\n6\n", to: "file")
        let new = try made.commit()
        let diff = try #require(try made.open().diff(from: old, to: new).first)
        #expect(diff.status == .modified)
        #expect(
            diff.hunks == [
                Hunk(oldStart: 0, newStart: 1, removed: [], added: ["0"], below: "1"),
                Hunk(oldStart: 3, newStart: 4, removed: ["3"], added: ["three"], above: "2", below: "4"),
                Hunk(oldStart: 5, newStart: 5, removed: ["5"], added: [], above: "4", below: "6"),
            ])
    }

    @Test func twoBlobsAndTwoTextsAreCompared() throws {
        let made = try TestRepository()
        let old = try #require(ObjectID(hex: try made.git(["hash-object", "-w", "--stdin"], input: Array("a\nb\n".utf8))))
        let new = try #require(ObjectID(hex: try made.git(["hash-object", "-w", "--stdin"], input: Array("a\nB\n".utf8))))
        let repository = try made.open()
        let hunks = try repository.diff(fromBlob: old, toBlob: new, path: "x").hunks
        #expect(hunks.map(\.oldStart) == [2] && hunks.map(\.removed) == [["b"]] && hunks.map(\.added) == [["B"]])
        #expect(try Repository.hunks(from: "a\nb\n", to: "a\nB\n") == hunks)
        let missing = try #require(ObjectID(hex: String(repeating: "7", count: 40)))
        let skipped = try repository.diff(fromBlob: old, toBlob: missing, path: "x")
        #expect(skipped.hunks.isEmpty && skipped.unreadable != nil)
    }

    @Test func aRootCommitIsComparedWithTheEmptyTree() throws {
        let made = try TestRepository()
        try made.write("a\r\nb", to: "dir/file")
        try made.write("", to: "empty")
        let root = try made.commit()
        let added = try made.open().diff(from: nil, to: root)
        #expect(added.map(\.path) == ["dir/file", "empty"])
        #expect(added.map(\.status) == [.added, .added])
        #expect(
            added[0].hunks == [
                Hunk(oldStart: 0, newStart: 1, removed: [], added: ["a\r", "b"], addedLacksFinalNewline: true)
            ])
        #expect(added[1].hunks.isEmpty)
        let deleted = try made.open().diff(from: root, to: nil)
        #expect(deleted.map(\.status) == [.deleted, .deleted])
        #expect(deleted[0].hunks.first?.removed == ["a\r", "b"])
        #expect(deleted[0].hunks.first?.removedLacksFinalNewline == true)
        #expect(deleted[0].newPath == nil)
    }

    @Test func aFinalNewlineIsAChange() throws {
        let made = try TestRepository()
        try made.write("a\nb", to: "file")
        let old = try made.commit()
        try made.write("a\nb\n", to: "file")
        let new = try made.commit()
        #expect(
            try made.open().diff(from: old, to: new).first?.hunks == [
                Hunk(oldStart: 2, newStart: 2, removed: ["b"], added: ["b"], above: "a", removedLacksFinalNewline: true)
            ])
    }

    @Test func modesLinksAndFolders() throws {
        let made = try TestRepository()
        try made.write("run\n", to: "script")
        try made.write("text\n", to: "link")
        try made.write("text\n", to: "thing")
        let old = try made.commit()
        _ = try made.git("rm", "-q", "link", "thing")
        try made.write("inside\n", to: "thing/file")
        try made.commit()
        let blob = try made.git(["hash-object", "-w", "--stdin"], input: Array("script".utf8))
        _ = try made.git("update-index", "--add", "--cacheinfo", "120000,\(blob),link")
        _ = try made.git("update-index", "--chmod=+x", "script")
        let tree = try made.id("write-tree")
        let diff = try made.open().diff(from: old, to: tree)
        #expect(diff.map(\.path) == ["link", "script", "thing", "thing/file"])
        #expect(diff.map(\.status) == [.typeChanged, .modified, .deleted, .added])
        #expect(diff[0].newMode == .symbolicLink)
        #expect(diff[1].newMode == .executable)
        #expect(diff[1].hunks.isEmpty)
    }

    @Test func whatIsNoTextIsSaid() throws {
        let made = try TestRepository()
        try made.write([1, 0, 2], to: "binary")
        try made.write(String(repeating: "long line\n", count: 110_000), to: "large")
        let commit = try made.commit()
        _ = try made.git("update-index", "--add", "--cacheinfo", "160000,\(commit.hex),module")
        let tree = try made.id("write-tree")
        let diff = try made.open().diff(from: nil, to: tree)
        #expect(diff.map(\.path) == ["binary", "large", "module"])
        #expect(diff.map(\.isBinary) == [true, false, false])
        #expect(diff.map(\.skipped) == [nil, .tooLarge, .submodule])
        #expect(diff.flatMap(\.hunks).isEmpty)
    }

    @Test func pathsAreLiteralFilesAndFolders() throws {
        let made = try TestRepository()
        for path in ["a*", "ab", "dir/x", "dir/sub/y", "dirt", "z"] { try made.write("text\n", to: path) }
        let commit = try made.commit()
        let repository = try made.open()
        func paths(_ paths: String...) throws -> [String] {
            try repository.diff(from: nil, to: commit, paths: paths).map(\.path)
        }
        #expect(try paths("a*", "dir/") == ["a*", "dir/sub/y", "dir/x"])
        #expect(try paths("dir/sub/y") == ["dir/sub/y"])
        #expect(try paths("nothing").isEmpty)
    }

    @Test func renamesAreFoundWhenAskedFor() throws {
        let made = try TestRepository()
        try made.write((1...20).map { "line \($0)\n" }.joined(), to: "old")
        let old = try made.commit()
        _ = try made.git("mv", "old", "new")
        try made.write((1...20).map { $0 == 7 ? "seven\n" : "line \($0)\n" }.joined(), to: "new")
        let new = try made.commit()
        let repository = try made.open()
        #expect(try repository.diff(from: old, to: new).map(\.status) == [.added, .deleted])
        let renamed = try repository.diff(from: old, to: new, paths: ["new"], findRenames: true)
        #expect(renamed.map(\.status) == [.renamed])
        #expect(renamed.first?.oldPath == "old")
        #expect(
            renamed.first?.hunks == [
                Hunk(oldStart: 7, newStart: 7, removed: ["line 7"], added: ["seven"], above: "line 6", below: "line 8")
            ])
    }

    @Test func ofVeryManyFilesOnlyTheSameAreRenames() throws {
        let made = try TestRepository()
        for file in 1...401 {
            try made.write((1...9).map { "file \(file), line \($0)\n" }.joined(), to: "old/\(file)")
        }
        let old = try made.commit()
        _ = try made.git("mv", "old", "new")
        try made.write((1...9).map { "file 7, line \($0 == 7 ? "seven" : "\($0)")\n" }.joined(), to: "new/7")
        let new = try made.commit()
        let diff = try made.open().diff(from: old, to: new, findRenames: true)
        #expect(diff.count { $0.status == .renamed } == 400)
        #expect(diff.filter { $0.status != .renamed }.map(\.path) == ["new/7", "old/7"])
    }

    @Test func ofMoreFilesThanAreToBeComparedNoLinesAre() throws {
        let made = try TestRepository()
        for file in 1...3 { try made.write("\(file)\n", to: "\(file)") }
        let new = try made.commit()
        let repository = try made.open()
        #expect(try repository.diff(from: nil, to: new, comparing: 3).allSatisfy { $0.skipped == nil && $0.hunks.count == 1 })
        let skipped = try repository.diff(from: nil, to: new, comparing: 2)
        #expect(skipped.map(\.path) == ["1", "2", "3"] && skipped.allSatisfy { $0.skipped == .tooMany && $0.hunks.isEmpty })
    }

    @Test func aMissingBlobIsANamedSkipAndAMissingTreeAnError() throws {
        let made = try TestRepository()
        try made.write("a\n", to: "dir/file")
        try made.write("b\n", to: "other")
        let commit = try made.commit()
        try made.lose(made.id("rev-parse", "HEAD:dir/file"))
        let diff = try made.open().diff(from: nil, to: commit)
        #expect(diff.map(\.path) == ["dir/file", "other"])
        #expect(diff[0].unreadable?.message.hasSuffix("it is missing from this repository") == true)
        #expect(diff[1].hunks.first?.added == ["b"])
        try made.lose(made.id("rev-parse", "HEAD:dir"))
        let error = #expect(throws: GitError.self) { try made.open().diff(from: nil, to: commit) }
        #expect(error?.message.hasSuffix("it is missing from this repository") == true)
        #expect(error?.hint?.contains("git fetch") == true)
    }

    /// Whatever was done to a file: the hunks, applied to its old lines, give its new ones.
    @Test(arguments: 1...12) func hunksApply(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let made = try TestRepository()
        var lines = (0..<Int.random(in: 0...200, using: &random)).map { _ in Self.line(&random) }
        var commits: [ObjectID] = []
        var versions: [[String]] = []
        for _ in 0..<6 {
            try made.write(lines.map { $0 + "\n" }.joined(), to: "file")
            commits.append(try made.commit())
            versions.append(lines)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let start = Int.random(in: 0...lines.count, using: &random)
                let end = min(lines.count, start + Int.random(in: 0...4, using: &random))
                let added = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.line(&random) }
                lines.replaceSubrange(start..<end, with: added)
            }
        }
        let repository = try made.open()
        for (old, new) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (5, 0)] {
            let hunks = try repository.diff(from: commits[old], to: commits[new]).first?.hunks ?? []
            #expect(Self.apply(hunks, to: versions[old]) == versions[new])
        }
    }

    /// One of few, so that many lines are alike.
    private static func line(_ random: inout SeededGenerator) -> String {
        ["", "}", "a", "b", "\tlonger line", "c\r"].randomElement(using: &random)!
    }

    private static func apply(_ hunks: [Hunk], to old: [String]) -> [String]? {
        var new: [String] = []
        var taken = 0
        for hunk in hunks {
            let start = hunk.removed.isEmpty ? hunk.oldStart : hunk.oldStart - 1
            guard start >= taken, start + hunk.removed.count <= old.count else { return nil }
            new += old[taken..<start]
            guard Array(old[start..<start + hunk.removed.count]) == hunk.removed,
                new.count == (hunk.added.isEmpty ? hunk.newStart : hunk.newStart - 1)
            else { return nil }
            new += hunk.added
            taken = start + hunk.removed.count
        }
        return new + old[taken...]
    }
}
