/// GitHub's and GitLab's ```` ```suggestion ```` blocks, whose lines replace the commented ones.
struct SuggestionBlock: Hashable {
    /// What they replace: so many lines above and below the commented one, as GitLab's `suggestion:-2+1` says;
    /// nil for the commented lines themselves.
    var reach: Reach?
    /// Empty where the lines are to go.
    var lines: [String] = []

    struct Reach: Hashable {
        let above: Int
        let below: Int
    }

    /// The blocks of a comment, in order; a block that is not closed is none.
    static func blocks(in text: String) -> [SuggestionBlock] {
        guard text.lowercasedBytes.contains("```suggestion") else { return [] }
        var blocks: [SuggestionBlock] = []
        var open: (fence: Int, block: SuggestionBlock?)?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let bare = line.drop { $0 == " " }
            let fence = bare.prefix { $0 == "`" }.count
            if let current = open {
                let rest = bare.dropFirst(fence)
                if fence >= current.fence && rest.allSatisfy(\.isWhitespace) {
                    if let block = current.block { blocks.append(block) }
                    open = nil
                } else {
                    open?.block?.lines.append(String(line))
                }
            } else if fence >= 3, line.count - bare.count < 4 {
                let info = bare.dropFirst(fence).prefix { !$0.isWhitespace }
                let word = info.prefix { $0 != ":" }
                open = (fence, word == "suggestion" ? SuggestionBlock(reach: Reach(info.dropFirst(word.count))) : nil)
            }
        }
        return blocks
    }
}

extension SuggestionBlock.Reach {
    /// Reads `:-<above>+<below>`.
    init?(_ text: Substring) {
        guard text.hasPrefix(":-"), let plus = text.firstIndex(of: "+"),
            let above = Int(text[..<plus].dropFirst(2)), let below = Int(text[plus...].dropFirst()),
            // GitLab's own limit is 100.
            (0...200).contains(above), (0...200).contains(below)
        else { return nil }
        self.init(above: above, below: below)
    }
}
