/// The lines at a commit message's end that name people and tools, such as `Signed-off-by: Ada <…>`.
enum Trailers {
    /// The message without its trailers: they say nothing of what was wrong, and hold addresses.
    static func removed(from message: String) -> String {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
        let start = lines.lastIndex { $0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? lines.count
        let paragraph = lines[start...]
        guard paragraph.contains(where: isByline), paragraph.allSatisfy({ key(of: $0) != nil }) else { return message }
        lines.removeSubrange(start...)
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// What names the change in Gerrit, whatever branch it is picked to: `Change-Id: I` and 40 digits.
    static func changeID(of message: String) -> Substring? {
        guard let line = message.split(separator: "\n").last(where: { $0.hasPrefix(changeID) }) else { return nil }
        let digits = line.dropFirst(changeID.count)
        return digits.count == 40 && digits.allSatisfy(\.isHexDigit) ? digits : nil
    }

    private static let changeID = "Change-Id: I"

    private static func isByline(_ line: Substring) -> Bool { key(of: line)?.lowercased().hasSuffix("-by") ?? false }

    /// What stands before the colon, where that is one word.
    private static func key(of line: Substring) -> Substring? {
        guard let colon = line.firstIndex(of: ":"), line[line.index(after: colon)...].first == " " else { return nil }
        let key = line[..<colon]
        return !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? key : nil
    }
}
