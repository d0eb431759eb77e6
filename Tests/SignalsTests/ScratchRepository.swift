import Foundation
import Git
import GitCommand

@testable import Signals

/// A repository in a temporary folder, made with git itself and nothing of the machine's settings.
final class ScratchRepository {
    let path: String
    private var clock = 1_700_000_000

    init() throws {
        path = NSTemporaryDirectory() + "precept-signals-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try git("init", "-q", "-b", "main")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The repository as it is now.
    func open() throws -> Repository {
        try Repository.open(at: path)
    }

    @discardableResult
    func git(_ arguments: String..., input: [UInt8] = []) throws -> String {
        try git(arguments, input: input)
    }

    @discardableResult
    func git(_ arguments: [String], input: [UInt8] = []) throws -> String {
        clock += 60
        return try GitCommand(
            arguments, in: path, input: input,
            environment: [
                "HOME": path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
                "GIT_DIR": nil, "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil,
                "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org",
                "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org",
                "GIT_AUTHOR_DATE": "\(clock) +0000", "GIT_COMMITTER_DATE": "\(clock) +0000",
            ]
        ).output().text
    }

    /// Commits the files' lines, and returns the commit in hexadecimal.
    @discardableResult
    func commit(_ message: String, _ files: [String: [String]]) throws -> String {
        for (name, lines) in files {
            let file = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        try git("add", "-A")
        try git("commit", "-q", "--allow-empty", "-m", message)
        return try git("rev-parse", "HEAD")
    }

    /// Sets the note on `object` to exactly these bytes.
    func note(_ text: [UInt8], on object: String, ref: String = "refs/notes/commits") throws {
        let blob = try git("hash-object", "-w", "--stdin", input: text)
        try git("notes", "--ref", ref, "add", "-f", "-C", blob, object)
    }

    func note(_ text: String, on object: String, ref: String = "refs/notes/commits") throws {
        try note(Array(text.utf8), on: object, ref: ref)
    }

    /// Removes a loose object, as a damaged or partial repository lacks it.
    func lose(_ id: String) throws {
        try FileManager.default.removeItem(atPath: object(id))
    }

    /// Where a loose object lies.
    func object(_ id: String) -> String { "\(path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))" }

    func read(after state: ReadingState = ReadingState()) throws -> Reading {
        try SignalReader(open()).read(after: state)
    }

    func importing(_ text: String) throws -> ImportReport {
        var batch = ImportBatch()
        batch.add(Array(text.utf8), from: "file", format: nil)
        return try PreceptNotes.add(batch, to: open())
    }
}
