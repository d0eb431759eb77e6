import Foundation
import GitCommand
import Rules
import Testing

@testable import Change

@Suite struct ChangedEntryTests {
    private func entries(_ sandbox: Sandbox) throws -> [String: ChangedEntry] {
        let change = try DiffCommand.staged(in: sandbox.folder).run()
        return Dictionary(uniqueKeysWithValues: change.files.map { (String(decoding: $0.path, as: UTF8.self), $0.entry) })
    }

    @Test func whatBecomesOfEveryFileIsTold() throws {
        let sandbox = try Sandbox()
        for name in ["edited", "gone", "mode", "link"] { try sandbox.write(name, "\(name)\n") }
        try sandbox.write("moved", (1...40).map { "line \($0)\n" }.joined())
        try sandbox.commit()
        let old = try sandbox.git(["rev-parse", "HEAD:edited", "HEAD:moved"]).text.split(separator: "\n").map(String.init)
        try sandbox.write("edited", "new\n")
        try sandbox.write("empty", "")
        try sandbox.git(["rm", "-q", "gone"])
        try sandbox.git(["mv", "moved", "there"])
        try sandbox.git(["update-index", "--chmod=+x", "mode"])
        try FileManager.default.removeItem(atPath: sandbox.folder + "/link")
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/link", withDestinationPath: "edited")
        try sandbox.git(["add", "edited", "empty", "link"])
        let now = try sandbox.git(["rev-parse", ":edited", ":empty"]).text.split(separator: "\n").map(String.init)

        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(change.touched.count == 7)
        // A file that becomes a link is told as one that goes and one that comes.
        #expect(change.files.filter { $0.path == Array("link".utf8) }.map(\.entry.mode) == [nil, .symlink])
        try sandbox.git(["reset", "-q", "link"])
        let entries = try entries(sandbox)
        #expect(entries["edited"] == ChangedEntry(mode: .regular, object: now[0], formerObjects: [old[0]]))
        #expect(entries["empty"] == ChangedEntry(kind: .added, mode: .regular, isModeNew: true, object: now[1]))
        #expect(entries["gone"]?.kind == .deleted)
        #expect(entries["gone"]?.object == nil)
        #expect(entries["there"] == ChangedEntry(kind: .added, formerPath: Array("moved".utf8)))
        #expect(entries["mode"] == ChangedEntry(mode: .executable, isModeNew: true))
    }

    @Test func aSubmodulesCommitIsAChangeWithoutLines() throws {
        let sandbox = try Sandbox()
        try sandbox.write("f", "x\n")
        try sandbox.commit()
        let ids = ["1", "2"].map { String(repeating: $0, count: 40) }
        try sandbox.git(["update-index", "--add", "--cacheinfo", "160000,\(ids[0]),m"])
        for setting in ["diff.ignoreSubmodules=all", "diff.submodule=log", "submodule.m.ignore=all"] {
            let parts = setting.split(separator: "=").map(String.init)
            try sandbox.git(["config", parts[0], parts[1]])
        }
        #expect(try entries(sandbox) == ["m": ChangedEntry(kind: .added, mode: .submodule, isModeNew: true, object: ids[0])])
        try sandbox.git(["commit", "-q", "--allow-empty", "-m", "c"])
        try sandbox.git(["update-index", "--cacheinfo", "160000,\(ids[1]),m"])
        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(change.files.map(\.entry) == [ChangedEntry(mode: .submodule, object: ids[1], formerObjects: [ids[0]])])
        #expect(change.files.first?.added.isEmpty == true)
        #expect(change.removed.isEmpty)
        #expect(change.touched == [Array("m".utf8)])
    }

    @Test(arguments: [
        ("one\ntwo", "one\ntwo\nthree", true), ("one\ntwo", "zero\none\ntwo", false), ("one\ntwo\n", "one\ntwo", true),
        ("one\ntwo", "one\ntwo\n", false), ("one\ntwo", "one", true), ("one\ntwo\nthree", "one\ntwo\n", false), ("", "x", true),
        ("one\ntwo\n", "one\n", false),
    ])
    func aMissingNewlineIsTheChangesOwnWhereItTouchesTheEnd(old: String, new: String, isMissing: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.write("f", old)
        try sandbox.commit()
        try sandbox.write("f", new)
        try sandbox.git(["add", "-A"])
        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(change.files.map(\.endsWithoutNewline) == [isMissing])
    }
}
