/// What `--raw` says of one file, where no renames are looked for.
public struct RawChange: Sendable, Hashable {
    /// `:<mode> <mode> <object> <object> <status>`. Taken apart only when asked, for a log tells of every file there is.
    private let head: [UInt8]
    public let path: [UInt8]

    init(head: [UInt8], path: [UInt8]) {
        self.head = head
        self.path = path
    }

    /// Six octal digits, such as `100644`; zeroes where there was no such file.
    public var oldMode: String { word(0) }
    /// The same of the file as it became.
    public var newMode: String { word(1) }
    /// In hexadecimal; zeroes where there was no such file.
    public var oldObject: String { word(2) }
    /// The same of the file as it became.
    public var newObject: String { word(3) }

    public var isDeletion: Bool { newMode == "000000" }

    /// Empty where git printed something else.
    private func word(_ index: Int) -> String {
        let words = head.dropFirst().split(separator: UInt8(ascii: " "))
        return words.indices.contains(index) ? String(decoding: words[index], as: UTF8.self) : ""
    }
}
