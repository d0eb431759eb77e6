/// Which stretches of three bytes a text holds, so that hundreds of patterns need not search it one by one for
/// what is not there. It may hold more than the text does, never less.
struct TextIndex {
    /// Bytes of a stretch.
    static let width = 3

    /// One bit for each of the values that `slot` gives: 32 KiB, which stay near the processor.
    private var bits = [UInt64](repeating: 0, count: 1 << (slotBits - 6))
    private static let slotBits = 18

    init(_ text: [UInt8]) {
        guard text.count >= Self.width else { return }
        text.withUnsafeBufferPointer { text in
            bits.withUnsafeMutableBufferPointer { bits in
                var stretch = UInt32(text[0]) << 8 | UInt32(text[1])
                for byte in text.dropFirst(2) {
                    stretch = (stretch << 8 | UInt32(byte)) & 0xff_ffff
                    let slot = Self.slot(stretch)
                    bits[slot >> 6] |= 1 << UInt64(slot & 63)
                }
            }
        }
    }

    /// Whether the text may hold `wanted`.
    func mayHold(_ wanted: [UInt8]) -> Bool {
        guard wanted.count >= Self.width else { return true }
        return (0...(wanted.count - Self.width)).allSatisfy { start in
            let stretch = UInt32(wanted[start]) << 16 | UInt32(wanted[start + 1]) << 8 | UInt32(wanted[start + 2])
            let slot = Self.slot(stretch)
            return bits[slot >> 6] >> UInt64(slot & 63) & 1 == 1
        }
    }

    /// Spreads 24 bits over fewer: the upper bits of a product with an odd number near 2³² divided by the golden ratio.
    private static func slot(_ stretch: UInt32) -> Int { Int((stretch &* 2_654_435_769) >> UInt32(32 - slotBits)) }
}
