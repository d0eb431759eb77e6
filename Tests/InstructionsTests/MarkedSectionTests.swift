import TestSupport
import Testing

@testable import Instructions

@Suite struct MarkedSectionTests {
    private static let begin = MarkedSection.begin
    private static let end = MarkedSection.end

    @Test func appendsBehindABlankLineAndKeepsEveryByte() throws {
        let file = try #require(try written(["- a rule"], "# Ours\n"))
        #expect(file.hasPrefix("# Ours\n\n\(Self.begin)\n"))
        #expect(file.hasSuffix("\n- a rule\n\(Self.end)\n"))
        #expect(try written([], file) == "# Ours\n")
    }

    @Test func makesAndRemovesTheFile() throws {
        let file = try #require(try written(["- a rule"], nil))
        #expect(file.hasPrefix("\(Self.begin)\n"))
        #expect(try written([], file) == nil)
        let other = try #require(try written(["- a rule"], ""))
        #expect(try written([], other) == "")
        #expect(try written([], nil) == nil)
    }

    @Test func keepsCarriageReturns() throws {
        let file = try #require(try written(["- a", "- b"], "one\r\ntwo\r\n"))
        #expect(!file.replacing("\r\n", with: "").contains("\n"))
        #expect(try written([], file) == "one\r\ntwo\r\n")
    }

    @Test func keepsTheMissingEndOfTheLastLine() throws {
        let file = try #require(try written(["- a"], "one"))
        #expect(file.hasPrefix("one\n\n\(Self.begin)\n") && file.hasSuffix("\n\(Self.end)"))
        #expect(try written([], file) == "one")
    }

    @Test func keepsMarkersThatAPersonPlaced() throws {
        let empty = "\u{FEFF}\(Self.begin) \r\n\(Self.end)\t\nmore\n"
        let file = try #require(try written(["- a"], empty))
        #expect(file.hasPrefix("\u{FEFF}\(Self.begin) \r\n<!--") && file.hasSuffix("- a\r\n\(Self.end)\t\nmore\n"))
        #expect(try written([], file) == empty)
    }

    @Test func leavesTheTextThatCameToStandBehind() throws {
        let file = try #require(try written(["- a"], "one\n"))
        #expect(try written([], file + "\nmore\n") == "one\n\n\nmore\n")
    }

    @Test(arguments: [
        ("a\n\(begin)\nb\n", MarkedSectionError.unended(line: 2, fence: nil)),
        ("\(end)\n\(begin)\n", .unbegun(line: 1)),
        ("\(begin)\n\(end)\n\(end)\n", .unbegun(line: 3)),
        ("\(begin)\n\(begin)\n\(end)\n", .nested(line: 2, outer: 1)),
        ("\(begin)\n\(end)\n\n\(begin)\n\(end)\n", .doubled(line: 4, first: 1)),
        ("```\n\(begin)\n\(end)\n```\n", .fenced(line: 2, fence: 1)),
        ("~~~~ html\n```\n\(begin)\n~~~\n", .fenced(line: 3, fence: 1)),
        ("\(begin)\n```\n\(end)\n", .unended(line: 1, fence: 2)),
        ("```\n\(begin)\n```\n\(end)\n", .unbegun(line: 4)),
        ("text\n```sh\nmake\n", .openFence(line: 2)),
        ("U\0T\0F", .notText),
    ])
    func refuses(file: String, error: MarkedSectionError) {
        #expect(throws: error) { try MarkedSection.written(["- a"], into: Array(file.utf8)) }
    }

    @Test(arguments: [
        "```\n\(begin)\n\(end)\n```\n\n\(begin)\n\(end)\n",
        "- ```sh\n  make\n  ```\n\(begin)\n\(end)\n",
        "1. ~~~\n   never closed, but the item ends\n\(begin)\n\(end)\n",
        "> ```\n> quoted\n\(begin)\n\(end)\n",
        "    ```\nindented code\n\(begin)\n\(end)\n",
        "``` a span ```\n\(begin)\n\(end)\n",
        "    \(begin)\ncode by its indent: text\n\(begin)\n\(end)\n",
        "\t\(begin)\nso is this\n\(begin)\n\(end)\n",
        "- item\n\n  ```\n  \(begin)\n  ```\n\(begin)\n\(end)\n",
        "`\(begin)`\n\(begin)\n\(end)\n",
    ])
    func findsTheOneSection(file: String) throws {
        let filled = try #require(try written(["- a"], file))
        #expect(filled.hasSuffix("- a\n\(Self.end)\n"))
        #expect(try written([], filled) == file)
    }

    @Test func findsMarkersThatAFormatterIndented() throws {
        let file = "one\n\n   \(Self.begin)  \n \(Self.end) \t\nmore\n"
        let filled = try #require(try written(["- a"], file))
        #expect(filled.hasPrefix("one\n\n   \(Self.begin)  \n<!--") && filled.hasSuffix("- a\n \(Self.end) \t\nmore\n"))
        #expect(try written([], filled) == file)
        let added = try #require(try written(["- a"], "one\n"))
        let indented = added.replacing("<!-- precept:", with: "  <!-- precept:")
        #expect(try written(["- b"], indented) == indented.replacing("- a", with: "- b"))
        #expect(try written([], indented) == "one\n")
    }

    @Test func changesNothingOutsideItsMarkers() throws {
        let pieces: [[UInt8]] =
            [
                "text", "\n", "\r\n", "\r", " ", "```", "~~~", "```sh\n", "- ```\n", "\n\n", "\u{FEFF}", "<!-- x -->\n",
                "# Heading\n", Self.begin, Self.end, "\n\(Self.begin)\n", "\n\(Self.end)\n", "\n\(Self.begin)\r\n\(Self.end)\r\n",
            ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x80], [0xC3]]
        var random = SeededGenerator(seed: 11)
        var amended = 0
        for _ in 0..<3000 {
            let file = (0..<Int.random(in: 0...10, using: &random))
                .flatMap { _ in pieces.randomElement(using: &random) ?? [] }
            guard let first = try? MarkedSection.written(["- one", "- two"], into: file) else { continue }
            amended += 1
            #expect(outside(first).starts(with: outside(file)), "\(String(decoding: file, as: UTF8.self).debugDescription)")
            #expect(try MarkedSection.written(["- one", "- two"], into: first) == first)
            let second = try #require(try MarkedSection.written(["- three"], into: first))
            #expect(outside(second) == outside(first))
            let none = try #require(try MarkedSection.written([], into: second))
            #expect(outside(none).starts(with: outside(file)) && outside(file).starts(with: outside(none)))
            if contentIsOurs(file) { #expect(none == file) }
        }
        #expect(amended > 500)
    }

    /// The file without what stands between its markers.
    private func outside(_ file: [UInt8]) -> [UInt8] {
        guard let section = try? MarkedSection.find(in: file) else { return file }
        return Array(file[..<section.inside.lowerBound] + file[section.inside.upperBound...])
    }

    /// Whether the file has no section, or an empty one: then retiring restores every byte.
    private func contentIsOurs(_ file: [UInt8]) -> Bool {
        (try? MarkedSection.find(in: file))?.inside.isEmpty ?? true
    }

    private func written(_ lines: [String], _ file: String?) throws -> String? {
        try MarkedSection.written(lines, into: file.map { Array($0.utf8) }).map { String(decoding: $0, as: UTF8.self) }
    }
}
