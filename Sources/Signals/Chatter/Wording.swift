/// A text as bare words.
enum Wording {
    /// Lower-case runs of letters and digits; apostrophes are dropped, so that "don't" is one word, and
    /// `+1` stays one.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isLetter || scalar.isNumber || (!word.isEmpty && scalar.isMark) {
                word.unicodeScalars.append(scalar)
            } else if scalar == "+" && word.isEmpty {
                word = "+"
            } else if scalar != "'" && scalar != "’" {
                if !word.isEmpty && word != "+" { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty && word != "+" { words.append(word) }
        return words
    }

    /// Whether there is nothing but links.
    static func areLinks(_ text: String) -> Bool { text.split(whereSeparator: \.isWhitespace).allSatisfy { $0.contains("://") } }

    /// No words but a picture of applause.
    static func isCheer(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "❤" }
    }

    /// The text without quoted lines and fenced code, which are not the writer's own words.
    static func prose(_ text: String) -> String {
        var own = OwnLines()
        var prose = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        where own.take(line.drop(while: \.isWhitespace)) {
            prose += line
            prose += "\n"
        }
        return prose
    }
}
