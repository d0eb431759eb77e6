/// A Markdown file, read as far as its links and what links may lead to go.
///
/// Where readers of Markdown differ, or where this reading of it is unsure, nothing is taken for a link, and
/// anything that may be one for an anchor.
struct MarkdownFile {
    struct Link: Hashable {
        /// From 1.
        let line: Int
        /// Where the destination stands in its line, in bytes.
        let place: Range<Int>
        /// Without angle brackets and backslashes; still percent-encoded.
        let destination: [UInt8]
    }

    private(set) var links: [Link] = []
    private var anchors: Set<String> = []

    /// Whether a file of that name is Markdown.
    static func isNamed(_ path: [UInt8]) -> Bool {
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")), path.count - dot <= 9 else { return false }
        return ["md", "markdown", "mdown", "mkd", "mkdn"].contains(String(decoding: path[(dot + 1)...].map { $0 | 0x20 }, as: UTF8.self))
    }

    /// - Parameter mayGoOn: Asked before each line.
    /// - Returns: Nil where it says no.
    init?(_ bytes: [UInt8], while mayGoOn: () -> Bool) {
        var lines = MarkdownLines(bytes)
        var scanner = MarkdownLinkScanner()
        var slugs = HeadingSlugs()
        while let line = lines.next() {
            guard mayGoOn() else { return nil }
            if let heading = line.heading { slugs.add(Array(heading)) }
            guard line.isText else {
                scanner.endParagraph()
                continue
            }
            anchors.formUnion(HTMLAnchors.find(in: line.shown))
            links += scanner.links(in: line.shown).map { Link(line: line.number, place: $0.place, destination: $0.destination) }
        }
        anchors.formUnion(slugs.all)
    }

    /// Whether the part of a link behind `#`, percent-decoded, leads to a heading or an element with that name.
    func hasAnchor(_ fragment: [UInt8]) -> Bool {
        var name = Self.comparable(String(decoding: fragment, as: UTF8.self))
        // GitHub's own prefix, which its links leave out.
        if name.hasPrefix("user-content-") { name.removeFirst("user-content-".count) }
        return name.isEmpty || name == "top" || anchors.contains(name)
    }

    /// As anchors are kept: in lower case, and without the mark that turns a character into an emoji, which
    /// some who write links keep and some do not.
    static func comparable(_ anchor: String) -> String {
        String(String.UnicodeScalarView(anchor.lowercased().unicodeScalars.filter { $0 != "\u{fe0f}" }))
    }
}
