import Support

/// The anchors that GitHub gives to headings: in lower case, blanks as hyphens, without punctuation but hyphens
/// and underscores, and with `-1`, `-2` … where the same comes again.
struct HeadingSlugs {
    private(set) var all: Set<String> = []
    private var counts: [Bool: [String: Int]] = [:]

    /// Takes in the next heading, as it is written.
    mutating func add(_ heading: [UInt8]) {
        // Whether underscores stand for emphasis is more than this reading can tell, so both count.
        for dropsEmphasis in [false, true] {
            let slug = Self.slug(of: Self.plain(heading, dropsEmphasis: dropsEmphasis))
            var name = slug
            var count = counts[dropsEmphasis]?[slug] ?? 0
            if count > 0 { name = "\(slug)-\(count)" }
            count += 1
            counts[dropsEmphasis, default: [:]][slug] = count
            all.insert(name)
        }
    }

    private static func slug(of text: String) -> String {
        var slug = ""
        for scalar in MarkdownFile.comparable(text).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
                slug.unicodeScalars.append(scalar)
            default:
                if scalar == "-" || scalar == " " { slug += "-" }
            }
        }
        return slug
    }

    /// What a reader sees of the heading, but for punctuation, which the slug has none of.
    private static func plain(_ heading: [UInt8], dropsEmphasis: Bool) -> String {
        var text: [UInt8] = []
        var place = 0
        func skip(behind mark: Unicode.Scalar) {
            place = heading[place...].firstIndex(of: UInt8(ascii: mark)).map { $0 + 1 } ?? heading.count
        }
        func byte(_ index: Int) -> UInt8 { heading.indices.contains(index) ? heading[index] : 0x20 }
        while place < heading.count {
            switch heading[place] {
            case UInt8(ascii: "`"):
                let end = CodeSpan.end(in: heading, from: place) ?? place + 1
                text += heading[place..<end].filter { $0 != UInt8(ascii: "`") }
                place = end
            case UInt8(ascii: "!") where byte(place + 1) == UInt8(ascii: "["):
                // An image's text is not among what is read.
                skip(behind: "]")
            case UInt8(ascii: "]") where byte(place + 1) == UInt8(ascii: "("): skip(behind: ")")
            case UInt8(ascii: "(") where place > 0 && heading[place - 1] == UInt8(ascii: "]"): skip(behind: ")")
            case UInt8(ascii: "]") where byte(place + 1) == UInt8(ascii: "["):
                place += 1
                skip(behind: "]")
            case UInt8(ascii: "<") where isTag(byte(place + 1)): skip(behind: ">")
            case UInt8(ascii: "&") where entityEnd(heading, place) != nil: place = entityEnd(heading, place) ?? place + 1
            case UInt8(ascii: "_") where dropsEmphasis && !(byte(place - 1).isOfWord && byte(place + 1).isOfWord): place += 1
            default:
                text.append(heading[place])
                place += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func isTag(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte.isASCIILetter
    }

    private static func entityEnd(_ heading: [UInt8], _ start: Int) -> Int? {
        let name = heading[(start + 1)...].prefix(10).prefix { $0.isOfWord || $0 == UInt8(ascii: "#") }
        return !name.isEmpty && name.endIndex < heading.count && heading[name.endIndex] == UInt8(ascii: ";")
            ? name.endIndex + 1 : nil
    }
}
