import GitCommand
import Rules

/// The messages of a range's commits, as they were kept. A finding's path is `commit <id>`.
enum RangeMessages {
    static func read(from old: String?, to new: String) throws -> [CommitMessage] {
        try read([new] + (old.map { ["^\($0)"] } ?? []))
    }

    /// That of one commit.
    static func read(of commit: String) throws -> [CommitMessage] { try read(["--max-count=1", commit]) }

    private static func read(_ what: [String]) throws -> [CommitMessage] {
        let output = try GitCommand(
            ["log", "-z", "--format=%H%n%B", "--encoding=UTF-8", "--no-show-signature", "--no-color"] + what + ["--"]
        ).output()
        return output.bytes.split(separator: 0).compactMap { entry in
            guard let end = entry.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let id = String(decoding: entry[..<end].prefix(12), as: UTF8.self)
            return MessageFile.message(
                in: Array(entry[(end + 1)...]), path: Array("commit \(id)".utf8),
                settings: MessageSettings(dropsComments: false, cutsAtScissors: false))
        }
    }
}
