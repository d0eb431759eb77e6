/// GitHub's and GitLab's ```` ```suggestion ```` blocks, whose lines replace the commented ones.
enum SuggestionBlock {
    /// The lines of each block, in order; a block that is not closed is none.
    static func blocks(in text: String) -> [[String]] {
        guard text.lowercasedBytes.contains("```suggestion") else { return [] }
        var blocks: [[String]] = []
        var open: (fence: Int, lines: [String]?)?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let fence = line.prefix { $0 == "`" }.count
            if let current = open {
                let rest = line.dropFirst(fence)
                if fence >= current.fence && rest.allSatisfy(\.isWhitespace) {
                    if let lines = current.lines { blocks.append(lines) }
                    open = nil
                } else {
                    open?.lines?.append(String(line))
                }
            } else if fence >= 3 {
                let word = line.dropFirst(fence).prefix { !$0.isWhitespace && $0 != ":" }
                open = (fence, word == "suggestion" ? [] : nil)
            }
        }
        return blocks
    }
}
