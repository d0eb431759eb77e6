import Testing

@testable import Rules

@Suite struct FileJudgeTests {
    /// A tree in memory; it counts what it is asked.
    private final class Tree: ChangedTree {
        var files: [TreeFile] = []
        var texts: [String: String] = [:]
        var asked: [String] = []

        func entries() -> [TreeFile] {
            asked.append("entries")
            return files
        }
        func sizes(of objects: Set<String>) -> [String: Int] {
            asked.append("sizes")
            return texts.filter { objects.contains($0.key) }.mapValues(\.utf8.count)
        }
        func contents(of objects: Set<String>) -> [String: [UInt8]] {
            asked.append("contents")
            return texts.filter { objects.contains($0.key) }.mapValues { Array($0.utf8) }
        }
        func isAttested(_ command: String) -> Bool {
            asked.append("attested")
            return false
        }
    }

    private func report(_ check: Check, scope: [String] = [], _ files: [ChangedFile], in tree: Tree = Tree()) throws -> Report {
        try Checker([EnforcedRule(id: "r", statement: "S.", stage: .block, scope: scope, check: check)])
            .check(files, touching: Set(files.map(\.path)), in: tree)
    }

    private func file(_ path: String, _ entry: ChangedEntry = ChangedEntry(kind: .added), lines: [String] = []) -> ChangedFile {
        ChangedFile(path: Array(path.utf8), added: JoinedLines(lines), numbers: Array(lines.indices.map { $0 + 1 }), entry: entry)
    }

    @Test func theTreeIsAskedOnlyByWhatNeedsIt() throws {
        let checks: [Check] = [
            .file(FileCheck(maxSize: 1)), .file(FileCheck(forbidsCaseCollisions: true)), .links, .attested(AttestedCheck(command: "c")),
            .companion(CompanionCheck(with: ["x"], exists: true)),
        ]
        for check in checks {
            let tree = Tree()
            _ = try report(check, scope: ["*.md"], [file("a.c", ChangedEntry(kind: .added, object: "o"), lines: ["x"])], in: tree)
            #expect(tree.asked == [])
        }
        let tree = Tree()
        let quiet = FileCheck(
            forbidPath: "z", executable: true, forbidsSymlinks: true, requiresFinalNewline: true, forbidsConflictMarkers: true, header: "x")
        _ = try report(.file(quiet), [file("a.c", lines: ["x"])], in: tree)
        _ = try report(.companion(CompanionCheck(with: ["b"])), [file("a"), file("b")], in: tree)
        #expect(tree.asked == [])
    }

    @Test func aHeaderIsLookedForInTheFirstLinesOfANewFile() throws {
        let check = Check.file(FileCheck(header: "^# Copyright \\d{4}$", headerLines: 2))
        func isFlagged(_ lines: [String], _ entry: ChangedEntry = ChangedEntry(kind: .added)) throws -> Bool {
            try !report(check, [file("a", entry, lines: lines)]).findings.isEmpty
        }
        #expect(try !isFlagged(["#!/bin/sh", "# Copyright 2026", "x"]))
        #expect(try isFlagged(["#!/bin/sh", "", "# Copyright 2026"]))
        #expect(try isFlagged(["# Copyright 20261"]))
        #expect(try !isFlagged([]))
        #expect(try !isFlagged(["x"], ChangedEntry(kind: .modified)))
        #expect(try !isFlagged(["x"], ChangedEntry(kind: .added, formerPath: Array("b".utf8))))
        #expect(try report(check, [file("a", lines: ["\0"])]).skips.map(\.kind) == [.unreadable])
    }

    @Test func aWaiverIsNoHeader() throws {
        let check = Check.file(FileCheck(header: "licence|^//"))
        let lines = ["#!/bin/sh", "// precept: allow r it has no licence", "x"]
        let waived = try report(check, [file("a", lines: lines)])
        #expect(waived.findings.isEmpty && waived.skips.map(\.kind) == [.waived])
        #expect(try report(check, [file("a", lines: ["// precept: allow other no licence", "x"])]).findings.count == 1)
        #expect(try report(check, [file("a", lines: ["/* our licence */ x(); // precept: allow r", "x"])]).skips.isEmpty)
    }

    @Test func aSizeCountsWhereItGrew() throws {
        let tree = Tree()
        tree.texts = ["small": "x", "large": "xxxx", "larger": "xxxxx"]
        func isFlagged(_ object: String, from former: [String]) throws -> Bool {
            let entry = ChangedEntry(mode: .regular, object: object, formerObjects: former)
            return try !report(.file(FileCheck(maxSize: 3)), [file("a", entry)], in: tree).findings.isEmpty
        }
        #expect(try isFlagged("large", from: []))
        #expect(try isFlagged("large", from: ["small"]))
        #expect(try isFlagged("larger", from: ["large"]))
        #expect(try !isFlagged("large", from: ["larger"]))
        #expect(try !isFlagged("large", from: ["small", "large"]))
        #expect(try !isFlagged("small", from: ["large"]))
        let missing = ChangedEntry(mode: .regular, object: "missing")
        #expect(try report(.file(FileCheck(maxSize: 3)), [file("a", missing)], in: tree).skips.map(\.kind) == [.unreadable])
    }

    @Test func companionsAreFilledInFromThePath() throws {
        func isFlagged(_ check: CompanionCheck, _ path: String, beside others: [String]) throws -> Bool {
            let files = [file(path)] + others.map { file($0, ChangedEntry(kind: .deleted)) }
            return try report(.companion(check), files).findings.contains { $0.path == Array(path.utf8) }
        }
        let mirrored = CompanionCheck(with: ["test/$1/{stem}Test.java"], path: "^src/(.*)/")
        #expect(try !isFlagged(mirrored, "src/a/b/C.x.java", beside: ["test/a/b/C.xTest.java"]))
        #expect(try isFlagged(mirrored, "src/a/b/C.java", beside: ["test/a/CTest.java"]))
        #expect(try !isFlagged(mirrored, "other/C.java", beside: []))
        let beside = CompanionCheck(with: ["{folder}/{file}.sig"])
        #expect(try !isFlagged(beside, "a", beside: ["a.sig"]))
        #expect(try isFlagged(beside, "a", beside: ["b/a.sig"]))
        #expect(try !isFlagged(beside, "x/[y]{z}", beside: ["x/[y]{z}.sig"]))
        #expect(try !isFlagged(beside, "x/.hidden", beside: ["x/.hidden.sig"]))
        // A test asks for no test.
        #expect(try !isFlagged(CompanionCheck(with: ["*_test.py"]), "a_test.py", beside: []))
    }

    /// Of a change of mode, and of a file that is only moved, git shows no content.
    @Test func aWaiverHoldsThoughTheContentStaysAsItWas() throws {
        let tree = Tree()
        tree.files = [TreeFile(path: Array("a".utf8), object: "o"), TreeFile(path: Array("b".utf8), mode: .symlink, object: "l")]
        tree.texts = ["o": "#!/bin/sh\n\n# precept: allow r why\n", "l": "precept: allow r why"]
        let entries = [ChangedEntry(mode: .executable, isModeNew: true), ChangedEntry(kind: .added, formerPath: Array("c".utf8))]
        for (entry, check) in zip(entries, [FileCheck(executable: false), FileCheck(forbidPath: "^a$")]) {
            let found = try report(.file(check), [file("a", entry)], in: tree)
            #expect(found.findings.isEmpty)
            #expect(found.skips.map(\.reason) == ["waived: why"])
        }
        let link = try report(.file(FileCheck(forbidPath: "^b$")), [file("b", entries[1])], in: tree)
        #expect(link.findings.count == 1)
    }

    /// Blank lines count among the first of a file.
    @Test func aWaiverStandsAmongTheFirstLines() throws {
        for (blank, isWaived) in [(9, true), (10, false)] {
            let tree = Tree()
            tree.texts = ["o": String(repeating: "\n", count: blank) + "# precept: allow r why\n"]
            let entry = ChangedEntry(mode: .executable, isModeNew: true, object: "o", formerObjects: ["p"])
            #expect(try report(.file(FileCheck(executable: false)), [file("a", entry)], in: tree).findings.isEmpty == isWaived)
        }
    }

    @Test func oneFindingSpeaksForAllThatLackTheSame() throws {
        let check = Check.companion(CompanionCheck(with: ["CHANGELOG"]))
        let waived = file("a", lines: ["// precept: allow r why"])
        let found = try report(check, [waived, file("b"), file("c"), file("d")])
        #expect(found.findings.map(\.path) == [Array("b".utf8)])
        #expect(found.findings.first?.detail == "changed with 3 more files, without CHANGELOG")
        #expect(found.skips.map(\.reason) == ["waived: why"])
    }

    @Test func aGlobThatAPathLeavesEmptyIsNamed() throws {
        let check = Check.companion(CompanionCheck(with: ["$1"], path: "^src/(.*)x$"))
        let found = try report(check, [file("src/x"), file("src/ax")])
        #expect(found.skips.map(\.path) == [Array("src/x".utf8)])
        #expect(found.findings.map(\.path) == [Array("src/ax".utf8)])
    }

    @Test func aSearchForCompanionsEnds() throws {
        var index = PathIndex((0..<1000).map { Array("src/\($0).c".utf8) }, mostComparisons: 2500)
        let open = try Companions([Array("*.t".utf8)])
        #expect(try !index.contains(open))
        #expect(try !index.contains(open))
        #expect(throws: PathIndex.TooManyPaths.self) { try index.contains(open) }
        // Where the name is known, only paths of that name are tried.
        var named = PathIndex((0..<1000).map { Array("src/\($0).c".utf8) }, mostComparisons: 5)
        for _ in 0..<5 { #expect(try named.contains(Companions([Array("**/7.c".utf8)]))) }
    }

    @Test(arguments: [(["A/b"], ["a/c"], "a"), (["x/Ä"], ["x/ä"], "x/ä"), (["x"], ["y", "x"], nil), (["d/E/f"], ["d/e/g"], "d/e")])
    func casesCollideByAnyPartOfAPath(new: [String], standing: [String], other: String?) {
        let paths = new.map { Array($0.utf8) }
        let found = CaseCollisions.find(of: paths, among: paths + standing.map { Array($0.utf8) })
        #expect(found[paths[0]].map { String(decoding: $0, as: UTF8.self) } == other)
    }

    @Test(arguments: [
        ("500 KiB", 512_000), ("1MB", 1_000_000), ("7", 7), ("7 B", 7), ("0", 0), ("5 parsecs", nil), ("-1", nil), ("1.5 MB", nil),
        ("99999999999 GiB", nil), ("", nil),
    ])
    func amountsOfBytesAreRead(text: String, bytes: Int?) {
        #expect(ByteCount.parse(text) == bytes)
        if let bytes { #expect(ByteCount.parse(ByteCount.exactly(bytes)) == bytes) }
    }
}
