/// The name of a git object: the twenty bytes of its SHA-1.
///
/// Stored inline as three words, big end first, so that comparing and hashing touch no other memory.
public struct ObjectID: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt32

    /// Reads forty hexadecimal digits of either case; nil for anything else.
    public init?(hex: some StringProtocol) { self.init(hex: hex.utf8) }

    /// The same of the digits' bytes.
    public init?(hex: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
        var count = 0
        for byte in hex {
            guard let digit = Self.digit(byte) else { return nil }
            switch count {
            case 0..<16: words.0 = words.0 << 4 | UInt64(digit)
            case 16..<32: words.1 = words.1 << 4 | UInt64(digit)
            case 32..<40: words.2 = words.2 << 4 | UInt32(digit)
            default: return nil
            }
            count += 1
        }
        guard count == 40 else { return nil }
        (first, second, third) = words
    }

    private init(first: UInt64, second: UInt64, third: UInt32) {
        self.first = first
        self.second = second
        self.third = third
    }

    /// All zeroes, by which git means "no object".
    static let zero = ObjectID(first: 0, second: 0, third: 0)

    /// Reads twenty raw bytes, as tree objects hold them.
    init(bytes: UnsafeRawPointer) {
        first = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        third = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    }

    /// Hands out the twenty raw bytes.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeTemporaryAllocation(byteCount: 20, alignment: 8) { bytes in
            bytes.storeBytes(of: first.bigEndian, toByteOffset: 0, as: UInt64.self)
            bytes.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
            bytes.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
            return try body(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Forty lower-case hexadecimal digits.
    public var hex: String {
        withBytes { bytes in
            String(unsafeUninitializedCapacity: 40) { digits in
                for (index, byte) in bytes.enumerated() {
                    digits[2 * index] = Self.character(byte >> 4)
                    digits[2 * index + 1] = Self.character(byte & 15)
                }
                return 40
            }
        }
    }

    public var description: String { hex }

    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }

    /// The first eight bytes are as good as random: the name is a hash already.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(first)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func character(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
