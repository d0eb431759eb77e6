import Foundation
import GitCommand
import Rules
import TestSupport
import Testing

@testable import Change

@Suite struct DiffTests {
    private func added(_ sandbox: Sandbox, against parent: String? = nil) throws -> [String: [Int: String]] {
        let change = try DiffCommand.staged(against: parent, in: sandbox.folder).run()
        return Dictionary(
            uniqueKeysWithValues: change.files.filter { !$0.added.isEmpty }.map { file in
                (
                    String(decoding: file.path, as: UTF8.self),
                    Dictionary(
                        uniqueKeysWithValues: file.numbers.enumerated().map { index, number in
                            (number, String(decoding: file.added[index], as: UTF8.self))
                        })
                )
            })
    }

    @Test func theFirstCommitIsAllNew() throws {
        let sandbox = try Sandbox()
        try sandbox.write("a b", "one\n\n+two\n-three\n@@ -1 +1 @@\ndiff --git a/x b/x\n--- a/x\n+++ b/x\nlast")
        try sandbox.git(["add", "-A"])
        let lines = try #require(try added(sandbox)["a b"])
        #expect(lines.count == 9)
        #expect(lines[5] == "@@ -1 +1 @@")
        #expect(lines[9] == "last")
    }

    @Test func noSettingLimitsTheSearchForRenames() throws {
        let sandbox = try Sandbox()
        func text(_ file: Int, edited: Int = 0) -> String {
            (1...30).map { $0 == edited ? "edited\n" : "line \($0) of \(file)\n" }.joined()
        }
        for file in 0..<3 { try sandbox.write("old\(file)", text(file)) }
        try sandbox.commit()
        for file in 0..<3 {
            try sandbox.git(["rm", "-q", "old\(file)"])
            try sandbox.write("new\(file)", text(file, edited: 7))
        }
        try sandbox.git(["add", "-A"])
        try sandbox.git(["config", "diff.renameLimit", "1"])
        #expect(try added(sandbox) == ["new0": [7: "edited"], "new1": [7: "edited"], "new2": [7: "edited"]])
    }

    @Test func anyNameIsReadAsItIs() throws {
        let sandbox = try Sandbox()
        let names: [[UInt8]] = [
            Array("-n".utf8), Array(" edge ".utf8), Array("new\nline".utf8), Array("quo\"te\\".utf8),
            Array("tab\tin".utf8), Array("tab at end\t".utf8), Array("é/ü".utf8), [0x61, 0xff, 0xfe], Array("a b/c b/d".utf8),
            [1, 2, 3, 7, 8, 11, 12, 13, 27, 0x7f],
        ]
        for name in names { try sandbox.stage(name, Array("x\n".utf8)) }
        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(Set(change.files.map(\.path)) == Set(names))
    }

    @Test func binaryContentIsNamed() throws {
        let sandbox = try Sandbox()
        let names: [[UInt8]] = [Array("a and b".utf8), Array("q\"\n".utf8), Array("x".utf8)]
        for name in names { try sandbox.stage(name, [0xff, 0xfe, 0x61, 0, 0x0a, 0]) }
        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(change.files.allSatisfy { $0.added.isEmpty })
        #expect(Set(change.skips.map(\.path)) == Set(names))
    }

    @Test func aMovedFileIsJudgedOnItsEditAlone() throws {
        let sandbox = try Sandbox()
        try sandbox.write("old", (1...40).map { "line \($0)\n" }.joined())
        try sandbox.write("gone", "x\n")
        try sandbox.commit()
        try sandbox.git(["mv", "old", "new name"])
        try sandbox.write("new name", (1...40).map { $0 == 7 ? "edited\n" : "line \($0)\n" }.joined())
        try sandbox.git(["rm", "-q", "gone"])
        try sandbox.git(["add", "-A"])
        #expect(try added(sandbox) == ["new name": [7: "edited"]])
    }

    @Test func linksSubmodulesModesAndIntentToAddHaveNoLines() throws {
        let sandbox = try Sandbox()
        try sandbox.write("script", "x\n")
        try sandbox.commit()
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/link", withDestinationPath: "/etc/passwd")
        let head = try sandbox.git(["rev-parse", "HEAD"]).text
        try sandbox.git(["add", "link"])
        try sandbox.git(["update-index", "--add", "--cacheinfo", "160000,\(head),module"])
        try sandbox.git(["update-index", "--chmod=+x", "script"])
        try sandbox.write("later", "y\n")
        try sandbox.git(["add", "-N", "later"])
        #expect(try added(sandbox).isEmpty)
    }

    @Test func configurationChangesNothing() throws {
        let sandbox = try Sandbox()
        try sandbox.write("d/a.c", "one\n\ntwo\nthree\n")
        try sandbox.write("d/b.c", "one\n")
        try sandbox.commit()
        try sandbox.write("d/a.c", "one\n\ntwo\nnew\nthree\n\n")
        try sandbox.write("d/b.c", "two\n")
        try sandbox.git(["add", "-A"])
        let plain = try added(sandbox)
        #expect(plain == ["d/a.c": [4: "new", 6: ""], "d/b.c": [1: "two"]])
        try sandbox.write(".git/info/attributes", "*.c diff=shout\n")
        try sandbox.write("order", "d/b.c\n")
        for setting in [
            "diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.external=false", "diff.shout.textconv=tr a-z A-Z <",
            "diff.shout.command=false", "diff.orderFile=order", "diff.interHunkContext=5", "diff.context=9",
            "diff.suppressBlankEmpty=true", "diff.algorithm=patience", "diff.renames=copies", "color.ui=always",
            "diff.relative=true", "diff.srcPrefix=x/", "core.quotePath=true", "diff.colorMoved=zebra", "diff.submodule=log",
            "diff.ignoreSubmodules=none", "diff.wordRegex=.", "core.pager=false", "diff.indentHeuristic=false",
        ] {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            try sandbox.git(["config", parts[0], parts[1]])
        }
        #expect(try added(sandbox) == plain)
        let below = try DiffCommand.staged(in: sandbox.folder + "/d").run()
        #expect(below.files.count == 2)
    }

    @Test func aMergeAnswersOnlyForWhatIsNewAgainstEveryParent() throws {
        let sandbox = try Sandbox()
        try sandbox.write("a", "1\n2\n3\n4\n5\n")
        try sandbox.commit()
        try sandbox.git(["checkout", "-q", "-b", "side"])
        try sandbox.write("a", "1\nside\n3\n4\n5\n")
        try sandbox.write("theirs", "bad\n")
        try sandbox.commit()
        try sandbox.git(["checkout", "-q", "main"])
        try sandbox.write("a", "1\nmain\n3\n4\n5\n")
        try sandbox.commit()
        _ = try GitCommand(["merge", "-q", "side"], in: sandbox.folder, environment: Sandbox.environment).run()
        try sandbox.write("a", "1\nside\nresolved\n3\n4\n5\n")
        try sandbox.git(["add", "-A"])
        let ours = try DiffCommand.staged(in: sandbox.folder).run()
        let theirs = try DiffCommand.staged(against: "MERGE_HEAD", in: sandbox.folder).run()
        let both = ours.intersection(theirs)
        #expect(both.files.map(\.path) == [Array("a".utf8)])
        #expect(both.files.first?.numbers == [3])
    }

    @Test func ofAFileThatBecomesALinkInAMergeWhatComesIsKept() throws {
        let sandbox = try Sandbox()
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/t", withDestinationPath: "a")
        try sandbox.write("f", "x\n")
        try sandbox.commit()
        try sandbox.git(["checkout", "-q", "-b", "side"])
        try sandbox.write("f", "side\n")
        try sandbox.commit()
        try sandbox.git(["checkout", "-q", "main"])
        try FileManager.default.removeItem(atPath: sandbox.folder + "/t")
        try sandbox.write("t", "new\n")
        try sandbox.git(["add", "-A"])
        let ours = try DiffCommand.staged(in: sandbox.folder).run()
        let theirs = try DiffCommand.staged(against: "side", in: sandbox.folder).run()
        for both in [ours.intersection(theirs), theirs.intersection(ours)] {
            let halves = both.files.filter { $0.path == Array("t".utf8) }
            #expect(halves.map(\.entry.kind) == [.deleted, .added])
            #expect(halves.last?.numbers == [1])
        }
    }

    /// What is read is what was staged: every new line that the old file did not have, at its number.
    @Test func randomChangesAreReadAsStaged() throws {
        var random = SeededGenerator(seed: 11)
        let sandbox = try Sandbox()
        for _ in 0..<8 {
            let old = (0..<30).map { "old \($0)" }
            var new: [(text: String, isAdded: Bool)] = []
            for line in old {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    new.append(("+new \(Int.random(in: 0..<1_000_000, using: &random))", true))
                }
                if Int.random(in: 0..<5, using: &random) > 0 { new.append((line, false)) }
            }
            try sandbox.write("f", old.map { $0 + "\n" }.joined())
            try sandbox.commit()
            try sandbox.write("f", new.map { $0.text + "\n" }.joined() + (Bool.random(using: &random) ? "" : "end"))
            try sandbox.git(["add", "-A"])
            let lines = try added(sandbox)["f"] ?? [:]
            for (index, line) in new.enumerated() {
                #expect(lines[index + 1] == (line.isAdded ? line.text : nil))
            }
        }
    }

    @Test(arguments: [
        "@@ x @@\n", "@@ -1 +1 @@\n+a\n", "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1,2 @@\n+a\n",
        "diff --git a/a b/a\n+++ b/a\n@@ -1 +1 @@\nx\n",
    ])
    func whatGitNeverPrintsIsRefused(text: String) {
        #expect(throws: UnreadableDiff.self) { try DiffParser.parse(Array(text.utf8)) }
    }

    @Test func noiseNeverCrashesTheParser() {
        var random = SeededGenerator(seed: 11)
        let words = [
            "diff --git a/a b/a\n", "+++ b/a\n", "@@ -1,2 +1,3 @@\n", "+x\n", "-y\n", " z\n", "\\ No\n", "\n", "Binary files ", "\u{0}",
            "rename to \"\\3\n", "@@ -99999999999999999999 +1 @@\n",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
            _ = try? DiffParser.parse(Array(text.utf8))
        }
    }

    @Test(arguments: ["sha256", "splitIndex"])
    func everyKindOfRepositoryIsRead(kind: String) throws {
        let sandbox = try Sandbox(kind == "sha256" ? ["--object-format=sha256"] : [])
        if kind == "splitIndex" { try sandbox.git(["config", "core.splitIndex", "true"]) }
        try sandbox.write("a", "one\n")
        try sandbox.commit()
        try sandbox.write("a", "one\ntwo\n")
        try sandbox.git(["add", "-A"])
        #expect(try added(sandbox) == ["a": [2: "two"]])
    }
}
