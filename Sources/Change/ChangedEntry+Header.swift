import Rules

extension ChangedEntry {
    /// Takes in a line that stands above the hunks of `git diff --full-index`:
    /// `new file mode 100644`, `deleted file mode 100644`, `new mode 100755`, and `index <id>..<id>`, behind which
    /// the mode stands where it stays.
    mutating func read(_ line: ArraySlice<UInt8>) {
        let isNewFile = line.starts(with: "new file mode ".utf8)
        if isNewFile || line.starts(with: "new mode ".utf8) {
            mode = ChangedEntry.Mode(line.suffix(6))
            isModeNew = true
            if isNewFile { kind = .added }
        } else if line.starts(with: "deleted file mode ".utf8) {
            kind = .deleted
        } else if line.starts(with: "index ".utf8) {
            let words = line.dropFirst(6).split(separator: UInt8(ascii: " "))
            let ids = words.first?.split(separator: UInt8(ascii: ".")) ?? []
            guard ids.count == 2 else { return }
            // Zeros stand for what is not there.
            if !ids[0].allSatisfy(Self.isZero) { formerObjects = [String(decoding: ids[0], as: UTF8.self)] }
            if !ids[1].allSatisfy(Self.isZero) { object = String(decoding: ids[1], as: UTF8.self) }
            if words.count == 2 { mode = ChangedEntry.Mode(words[1]) }
        }
    }

    private static func isZero(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "0") }
}

extension ChangedEntry.Mode {
    /// Six octal digits, as trees hold them; nil for a folder and what is none of git's.
    public init?(_ digits: some Collection<UInt8>) {
        switch String(decoding: digits, as: UTF8.self) {
        case "100644", "100664": self = .regular
        case "100755": self = .executable
        case "120000": self = .symlink
        case "160000": self = .submodule
        default: return nil
        }
    }
}
