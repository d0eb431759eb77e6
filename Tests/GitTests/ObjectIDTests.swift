import Testing

@testable import Git

@Suite struct ObjectIDTests {
    private static let hex = "0123456789abcdef0123456789abcdef01234567"

    @Test func readsWhatItWrites() throws {
        let id = try #require(ObjectID(hex: Self.hex))
        #expect(id.hex == Self.hex)
        #expect(ObjectID(hex: Self.hex.uppercased()) == id)
        #expect(ObjectID(id.oid) == id)
        #expect(id.withBytes { [UInt8]($0) }.prefix(3) == [0x01, 0x23, 0x45])
    }

    @Test(arguments: ["", "0123", hex + "0", "g" + hex.dropFirst(), String(hex.dropLast()) + "é"])
    func refuses(_ text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test func isOrderedAsItsDigitsAre() {
        let digits = (0..<200).map { _ in String((0..<40).map { _ in "0123456789abcdef".randomElement()! }) }
        #expect(digits.compactMap { ObjectID(hex: $0) }.sorted().map(\.hex) == digits.sorted())
    }
}
