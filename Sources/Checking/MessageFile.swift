import GitCommand
import Rules
import Support

/// Reads the file that git hands to commit-msg as the message git will keep.
public enum MessageFile {
    /// - Parameter settings: What `MessageSettings` says of this repository.
    /// - Throws: `UnreadableMessage` where there is no such file.
    public static func read(_ path: String, settings: MessageSettings) throws(UnreadableMessage) -> CommitMessage {
        guard let bytes = FileBytes.read(path) else { throw UnreadableMessage(path: path) }
        return message(in: bytes, path: Array(path.utf8), settings: settings)
    }

    /// The message without what git will take away: everything from the scissors on, comment lines,
    /// and blank lines at both ends.
    static func message(in bytes: [UInt8], path: [UInt8], settings: MessageSettings) -> CommitMessage {
        let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let comment = settings.comment(in: all)
        let scissors = comment + Self.scissors
        var kept: [(line: ArraySlice<UInt8>, number: Int)] = []
        for (index, line) in all.enumerated() {
            if settings.cutsAtScissors && line.starts(with: scissors) { break }
            if settings.dropsComments && line.starts(with: comment) { continue }
            kept.append((line, index + 1))
        }
        let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == 0x20 || (9...13).contains($0) } }
        while let last = kept.last, isBlank(last.line) { kept.removeLast() }
        let message = kept.drop { isBlank($0.line) }
        var lines = JoinedLines()
        for (line, _) in message { lines.append(line) }
        return CommitMessage(path: path, lines: lines, numbers: message.map(\.number))
    }

    private static let scissors = Array(" ------------------------ >8 ------------------------".utf8)
}

/// There is no message to read.
public struct UnreadableMessage: Failure {
    let path: String
    public var message: String { "the message file \(path) cannot be read" }
}
