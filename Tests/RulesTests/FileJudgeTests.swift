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
        let quiet = FileCheck(forbidPath: "z", executable: true, forbidsSymlinks: true, requiresFinalNewline: true, forbidsConflictMarkers: true, header: "x")
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

    @Test func oneFindingSpeaksForAllThatLackTheSame() throws {
        let check = Check.companion(CompanionCheck(with: ["CHANGELOG"]))
        let waived = file("a", lines: ["// precept: allow r why"])
        let found = try report(check, [waived, file("b"), file("c"), file("d")])
        #expect(found.findings.map(\.path) == [Array("b".utf8)])
        #expect(found.findings.first?.detail == "changed with 3 more files, without CHANGELOG")
        #expect(found.skips.map(\.reason) == ["waived: why"])
    }

    @Test func aSearchForCompanionsEnds() throws {
        let files = (0..<3000).map { file("src/\($0).c") }
        let clock = ContinuousClock()
        let start = clock.now
        let found = try report(.companion(CompanionCheck(with: ["{stem}*.t"])), files)
        #expect(found.skips.map(\.kind) == [.exhausted])
        #expect(clock.now - start < .seconds(60))
        #expect(try report(.companion(CompanionCheck(with: ["x/**/{stem}.t"])), files).findings.count == 3000)
    }

    @Test(arguments: [(["A/b"], ["a/c"], "a"), (["x/Ä"], ["x/ä"], "x/ä"), (["x"], ["y", "x"], nil), (["d/E/f"], ["d/e/g"], "d/e")])
    func casesCollideByAnyPartOfAPath(new: [String], standing: [String], other: String?) {
        let paths = new.map { Array($0.utf8) }
        let found = CaseCollisions.find(of: paths, among: paths + standing.map { Array($0.utf8) })
        #expect(found[paths[0]].map { String(decoding: $0, as: UTF8.self) } == other)
    }

    @Test(arguments: [("500 KiB", 512_000), ("1MB", 1_000_000), ("7", 7), ("7 B", 7), ("0", 0), ("5 parsecs", nil), ("-1", nil), ("1.5 MB", nil), ("99999999999 GiB", nil), ("", nil)])
    func amountsOfBytesAreRead(text: String, bytes: Int?) {
        #expect(ByteCount.parse(text) == bytes)
        if let bytes { #expect(ByteCount.parse(ByteCount.exactly(bytes)) == bytes) }
    }
}
