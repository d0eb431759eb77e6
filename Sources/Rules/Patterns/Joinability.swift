/// Decides whether a pattern may be searched over many lines joined by line feeds.
///
/// The search must stop on every line that matches by itself; that it stops on others too does no
/// harm, for each is looked at again alone. A pattern that can swallow a line feed keeps this promise
/// only while it may give back what it swallowed: atomic groups, possessive quantifiers and negative
/// look-arounds break it. One that cannot swallow any is confined to a line whatever else it does.
/// Where this reading of the pattern's text is unsure it says no, which costs time and nothing else.
enum Joinability {
    static func holds(for pattern: [UInt8]) -> Bool {
        let features = Features(of: pattern)
        if features.isAnchoredToSubject { return false }
        return !features.canSwallowLineFeed || !features.canRefuseToGiveBack
    }

    /// Whether one match may run on over the end of a line.
    static func mayCrossLines(_ pattern: [UInt8]) -> Bool { Features(of: pattern).canSwallowLineFeed }

    private struct Features {
        var isAnchoredToSubject = false
        var canSwallowLineFeed = false
        var canRefuseToGiveBack = false

        init(of pattern: [UInt8]) {
            func byte(_ index: Int) -> UInt8 { index < pattern.count ? pattern[index] : 0 }
            var hasLookAround = false
            var hasBackReference = false
            var index = 0
            while index < pattern.count {
                switch pattern[index] {
                case UInt8(ascii: "\\"):
                    readEscape(byte(index + 1), before: byte(index + 2))
                    if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte(index + 1))
                        || byte(index + 1) == UInt8(ascii: "g") || byte(index + 1) == UInt8(ascii: "k")
                    {
                        hasBackReference = true
                    }
                    index += 1
                case UInt8(ascii: "(") where byte(index + 1) == UInt8(ascii: "*"):
                    isAnchoredToSubject = true
                case UInt8(ascii: "(") where byte(index + 1) == UInt8(ascii: "?"):
                    readGroup(Array(pattern[(index + 2)...].prefix(3)), &hasLookAround)
                    index += 1
                case UInt8(ascii: "[") where byte(index + 1) == UInt8(ascii: "^") || byte(index + 1) == UInt8(ascii: ":"):
                    canSwallowLineFeed = true
                case UInt8(ascii: "+"):
                    if index > 0, "*+?}".utf8.contains(pattern[index - 1]) { canRefuseToGiveBack = true }
                case ...0x1f:
                    canSwallowLineFeed = true
                default: break
                }
                index += 1
            }
            // A look-around is never entered twice, so what it captured stays as it was first found.
            if hasLookAround && hasBackReference { canRefuseToGiveBack = true }
        }

        private mutating func readEscape(_ letter: UInt8, before next: UInt8) {
            switch letter {
            case UInt8(ascii: "w"), UInt8(ascii: "d"), UInt8(ascii: "S"), UInt8(ascii: "h"),
                UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "B"):
                // A range may begin below the line feed.
                if next == UInt8(ascii: "-") { canSwallowLineFeed = true }
            case UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"), UInt8(ascii: "G"),
                UInt8(ascii: "K"), UInt8(ascii: "Q"), UInt8(ascii: "E"):
                isAnchoredToSubject = true
            case UInt8(ascii: "R"), UInt8(ascii: "X"):
                canSwallowLineFeed = true
                canRefuseToGiveBack = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
                canSwallowLineFeed = true
            default: break
            }
        }

        private mutating func readGroup(_ opening: [UInt8], _ hasLookAround: inout Bool) {
            let text = String(decoding: opening, as: UTF8.self)
            if text.hasPrefix(":") || text.hasPrefix("i)") || text.hasPrefix("i:") { return }
            if text.hasPrefix("=") || text.hasPrefix("<=") {
                hasLookAround = true
            } else if text.hasPrefix("!") || text.hasPrefix("<!") || text.hasPrefix(">") {
                canRefuseToGiveBack = true
            } else {
                isAnchoredToSubject = true
            }
        }
    }
}
