extension JSONValue {
    /// The one way this value is written: keys sorted by their bytes, no spaces, and nothing escaped
    /// that need not be, so that equal records are equal lines and `cat_sort_uniq` folds them.
    func canonical() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let text): bytes += text.utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, member) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { all in
            var start = 0
            for (index, byte) in all.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5c {
                bytes.append(contentsOf: all[start..<index])
                start = index + 1
                bytes.append(UInt8(ascii: "\\"))
                bytes += escape(of: byte)
            }
            bytes.append(contentsOf: all[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(of byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x08: [UInt8(ascii: "b")]
        case 0x09: [UInt8(ascii: "t")]
        case 0x0a: [UInt8(ascii: "n")]
        case 0x0c: [UInt8(ascii: "f")]
        case 0x0d: [UInt8(ascii: "r")]
        case 0x22, 0x5c: [byte]
        default: Array("u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        }
    }
}
