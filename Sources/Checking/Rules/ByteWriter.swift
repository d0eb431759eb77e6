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
