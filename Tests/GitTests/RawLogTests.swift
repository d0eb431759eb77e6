import GitCommand
import Testing

/// What is told of a file's change, whatever its name.
struct RawLogTests {
    private static let zeroes = String(repeating: "0", count: 40)
    private static let blob = String(repeating: "b", count: 40)

    private static func files(in text: String) -> [RawChange] { RawLog.files(in: Array(text.utf8)) }

    @Test func tellsBothSidesOfAFile() throws {
        let file = try #require(Self.files(in: ":000000 100755 \(Self.zeroes) \(Self.blob) A\0a b\n:c\0").first)
        #expect([file.oldMode, file.newMode, file.oldObject, file.newObject] == ["000000", "100755", Self.zeroes, Self.blob])
        #expect(file.path == Array("a b\n:c".utf8))
        #expect(!file.isDeletion)
    }

    @Test func tellsWhatIsTakenAway() {
        let files = Self.files(in: ":100644 000000 \(Self.blob) \(Self.zeroes) D\0a\0:100644 100644 \(Self.blob) \(Self.blob) M\0b\0")
        #expect(files.map(\.isDeletion) == [true, false])
    }

    @Test func takesNoRecordThatDoesNotEnd() {
        #expect(Self.files(in: ":100644 000000 \(Self.blob) \(Self.zeroes) D\0a").isEmpty)
    }
}
