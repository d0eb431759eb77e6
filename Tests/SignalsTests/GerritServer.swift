import Foundation

@testable import Signals

/// Writes changes into a scratch repository as Gerrit keeps them.
final class GerritServer {
    let repository: ScratchRepository
    private var metas: [Int: String] = [:]

    init() throws {
        repository = try ScratchRepository()
    }

    /// Pushes a patch set: a commit of `files` on `base`, without moving any branch.
    @discardableResult
    func push(
        _ change: Int, _ patchSet: Int, _ files: [String: [String]], message: String = "Change it\n\nIn full.\n",
        on base: String? = nil
    ) throws -> String {
        try repository.git("read-tree", "--empty")
        if let base { try repository.git("read-tree", base) }
        for (name, lines) in files {
            let blob = try repository.git(
                "hash-object", "-w", "--stdin", input: Array(lines.map { $0 + "\n" }.joined().utf8))
            try repository.git("update-index", "--add", "--cacheinfo", "100644,\(blob),\(name)")
        }
        let tree = try repository.git("write-tree")
        let parents = base.map { ["-p", $0] } ?? []
        let commit = try repository.git(["commit-tree", tree] + parents, input: Array(message.utf8))
        try repository.git("update-ref", ref(change, "\(patchSet)"), commit)
        return commit
    }

    /// Sets what is said of a change: a blob for each revision. The first writer of a change is its owner.
    func say(_ change: Int, by account: Int = 1, _ blobs: [String: String], at part: String = "meta") throws {
        try say(change, by: account, blobs.mapValues { Array($0.utf8) }, at: part)
    }

    func say(_ change: Int, by account: Int = 1, _ blobs: [String: [UInt8]], at part: String = "meta") throws {
        let entries = try blobs.map { name, bytes in
            "100644 blob \(try repository.git("hash-object", "-w", "--stdin", input: bytes))\t\(name)\n"
        }
        let tree = try repository.git("mktree", input: Array(entries.joined().utf8))
        let parent = part == "meta" ? metas[change].map { "parent \($0)\n" } ?? "" : ""
        let writer = "User \(account) <\(account)@server> 1700000000 +0000"
        let text = "tree \(tree)\n\(parent)author \(writer)\ncommitter Gerrit <gerrit@server> 1700000000 +0000\n\nUpdate\n"
        let commit = try repository.git("hash-object", "-t", "commit", "-w", "--stdin", input: Array(text.utf8))
        if part == "meta" { metas[change] = commit }
        try repository.git("update-ref", ref(change, part), commit)
    }

    /// A change by account 1 with one comment in a file `a.txt` of two patch sets, by account 2.
    func change(
        _ number: Int, before: [String], after: [String], _ comments: (String) -> [String]
    ) throws {
        let first = try push(number, 1, ["a.txt": before])
        try push(number, 2, ["a.txt": after])
        try say(number, [:] as [String: String])
        try say(number, by: 2, [first: Self.blob(comments(first))])
    }

    static func blob(_ comments: [String]) -> String {
        #"{"comments":["# + comments.joined(separator: ",") + "]}"
    }

    /// One comment. `more` holds further members, each with a comma before it.
    static func comment(
        _ uuid: String, _ text: String, by account: Int = 2, file: String = "a.txt", line: Int = 2, patchSet: Int = 1,
        minute: Int = 0, more: String = ""
    ) -> String {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return """
            {"key":{"uuid":"\(uuid)","filename":"\(file)","patchSetId":\(patchSet)},"lineNbr":\(line),\
            "author":{"id":\(account)},"writtenOn":"2026-01-12T09:\(minutes):00Z","side":1,"message":"\(text)",\
            "unresolved":true\(more)}
            """
    }

    private func ref(_ change: Int, _ part: String) -> String {
        let end = change % 100
        return "refs/changes/\(end < 10 ? "0" : "")\(end)/\(change)/\(part)"
    }
}
