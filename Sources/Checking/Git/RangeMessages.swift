import GitCommand
import Rules

/// The messages of a range's commits, as they were kept, without those that Precept wrote itself. A finding's path is
/// `commit <id>`.
enum RangeMessages {
    static func read(from old: String?, to new: String) throws -> [CommitMessage] {
        try read([new] + (old.map { ["^\($0)"] } ?? []))
    }

    /// That of one commit.
    static func read(of commit: String) throws -> [CommitMessage] { try read(["--max-count=1", commit]) }

    /// Whether a commit is an amendment or takes one back, which says so and touches nothing else: no person chose its words.
    private static func isAmendment(_ commit: String, _ message: [UInt8]) throws -> Bool {
        let lines = message.split(separator: UInt8(ascii: "\n"))
        let marks = [OwnFiles.ruleTrailer, OwnFiles.revertMark]
        guard lines.contains(where: { line in marks.contains { line.starts(with: $0.utf8) } }) else { return false }
        let files = try GitCommand(["diff-tree", "--root", "--no-commit-id", "--name-only", "-r", "-z", commit]).output()
            .bytes.split(separator: 0)
        return !files.isEmpty && files.allSatisfy { OwnFiles.isAmended(String(decoding: $0, as: UTF8.self)) }
    }

    private static func read(_ what: [String]) throws -> [CommitMessage] {
        let output = try GitCommand(
            ["log", "-z", "--format=%H%n%B", "--encoding=UTF-8", "--no-show-signature", "--no-color"] + what + ["--"]
        ).output()
        return try output.bytes.split(separator: 0).compactMap { entry in
            guard let end = entry.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let commit = String(decoding: entry[..<end], as: UTF8.self)
            let message = Array(entry[(end + 1)...])
            if try isAmendment(commit, message) { return nil }
            return MessageFile.message(
                in: message, path: Array("commit \(commit.prefix(12))".utf8),
                settings: MessageSettings(dropsComments: false, cutsAtScissors: false))
        }
    }
}
