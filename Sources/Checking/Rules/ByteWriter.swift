/// Writes plain values one after the other; `ByteReader` reads them in the same order.
struct ByteWriter {
    private(set) var written: [UInt8] = []

    mutating func byte(_ value: UInt8) { written.append(value) }

    /// Eight bytes, the lowest first.
    mutating func number(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { written.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func bytes(_ value: some Collection<UInt8>) {
        number(UInt64(value.count))
        written.append(contentsOf: value)
    }

    mutating func string(_ value: String) { bytes(value.utf8) }

    mutating func optional(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { string(value) }
    }

    mutating func list<Element>(_ values: [Element], _ write: (inout ByteWriter, Element) -> Void) {
        number(UInt64(values.count))
        for value in values { write(&self, value) }
    }

    var checksum: UInt64 { Checksum.of(written) }
}

/// FNV-1a over eight bytes at a time: to notice damage, not malice, which could as well edit the rules.
enum Checksum {
    static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        var word: UInt64 = 0
        var count = 0
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { sum = (sum ^ word) &* 0x100_0000_01b3 }
        }
        return ((sum ^ word) &* 0x100_0000_01b3) ^ UInt64(count)
    }
}
