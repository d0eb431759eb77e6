import Foundation
import GitCommand
import Rules
import Testing

@testable import Change

/// What a partial clone has left out is not fetched, and does not keep the rest from being looked at.
@Suite struct MissingContentTests {
    private func lose(_ object: String, _ sandbox: Sandbox) throws {
        try FileManager.default.removeItem(atPath: "\(sandbox.folder)/.git/objects/\(object.prefix(2))/\(object.dropFirst(2))")
    }

    @Test func theRestOfTheChangeIsRead() throws {
        let sandbox = try Sandbox()
        let names = ["edited", "gone", "mode", "kept", "link", "moved"]
        for name in names { try sandbox.write(name, (1...20).map { "\(name) \($0)\n" }.joined()) }
        try sandbox.commit()
        let old = try Dictionary(uniqueKeysWithValues: names.map { ($0, try sandbox.git(["rev-parse", "HEAD:\($0)"]).text) })
        try sandbox.write("edited", "new\n")
        try sandbox.write("kept", (1...20).map { $0 == 5 ? "edited\n" : "kept \($0)\n" }.joined())
        try FileManager.default.removeItem(atPath: sandbox.folder + "/link")
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/link", withDestinationPath: "edited")
        try sandbox.write("there", (1...20).map { $0 == 5 ? "edited\n" : "moved \($0)\n" }.joined())
        try sandbox.git(["rm", "-q", "gone", "moved"])
        try sandbox.git(["add", "-A"])
        try sandbox.git(["update-index", "--chmod=+x", "mode"])
        let whole = try DiffCommand.staged(in: sandbox.folder).run()
        for name in ["edited", "gone", "mode", "link"] { try lose(old[name] ?? "", sandbox) }

        let change = try DiffCommand.staged(in: sandbox.folder).run()
        #expect(
            change.skips.map(\.path).sorted { ($0 ?? []).lexicographicallyPrecedes($1 ?? []) } == ["edited", "link"].map { Array($0.utf8) })
        #expect(change.skips.allSatisfy { $0.kind == .unreadable })
        func entries(_ change: ChangeSet) -> Set<ChangedEntry> { Set(change.files.map(\.entry)) }
        #expect(entries(change) == entries(whole))
        #expect(change.touched == whole.touched)
        let lines = change.files.filter { !$0.added.isEmpty }
        #expect(Set(lines.map(\.path)) == [Array("kept".utf8), Array("there".utf8)])
        #expect(lines.allSatisfy { $0.numbers == [5] })
        #expect(!change.removed.isEmpty)
    }

    /// Who may fetch, and cannot, is told so: nothing passes for want of a network.
    @Test func whatMayBeFetchedIsNoSkip() throws {
        let sandbox = try Sandbox()
        for text in ["one\n", "two\n"] {
            try sandbox.write("f", text)
            try sandbox.commit()
        }
        try lose(sandbox.git(["rev-parse", "HEAD~1:f"]).text, sandbox)
        let change = try DiffCommand.between("HEAD~1", and: "HEAD", in: sandbox.folder, mayFetch: false).run()
        #expect(change.skips.map(\.path) == [Array("f".utf8)])
        let range = DiffCommand.between("HEAD~1", and: "HEAD", in: sandbox.folder, mayFetch: true)
        // There is nowhere to fetch it from.
        #expect(try range.run().skips == change.skips)
        try sandbox.git(["config", "remote.origin.promisor", "true"])
        #expect(throws: GitCommandError.self) { try range.run() }
    }

    @Test func whatFailsForAnotherReasonFails() throws {
        let sandbox = try Sandbox()
        #expect(throws: GitCommandError.self) { try DiffCommand.staged(against: "nowhere", in: sandbox.folder).run() }
    }
}
