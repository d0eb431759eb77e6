import Rules

/// Writes forms as PCRE2 patterns that people can read.
struct FormPattern {
    let tokens: TokenTable

    func check(for form: Form) -> LineCheck {
        switch form {
        case .choice(let form, let place, let choices):
            LineCheck(forbid: pattern(for: form, choices: (place, choices)))
        case .tokens(let form, let excuse):
            LineCheck(forbid: pattern(for: form), unless: excuse.map { pattern(for: [$0]) })
        }
    }

    /// `form` as a pattern. Words are bounded on either side, and so is a run of operator signs at the
    /// form's ends, so that `==` does not match within `===`.
    func pattern(for form: [TokenID], choices: (place: Int, tokens: [TokenID])? = nil) -> String {
        form.indices.reduce(into: "") { pattern, index in
            if let choices, choices.place == index {
                pattern += #"\b(?:"# + choices.tokens.map { Self.escaped(tokens.text(of: $0)) }.joined(separator: "|") + #")\b"#
                return
            }
            let token = form[index]
            switch token {
            case .lineStart: pattern += #"^\s*"#
            case .lineEnd: pattern += #"\s*$"#
            case .anything: pattern += ".*"
            case .anyOpening: pattern += #"[^\s)\]},;]"#
            case .anyEnding: pattern += #"[\w)\]"'`]"#
            case .comment: pattern += #"^\s*(?://|#|--|/?\*)"#
            case .anyClosing: pattern += #"[^\s(\[{]"#
            case .anyWord: pattern += #"\w+"#
            default:
                let isFirst = index == form.startIndex
                let isLast = index == form.endIndex - 1
                pattern += literal(
                    token, opens: isFirst || form[index - 1] == .anything,
                    closes: isLast || form[index + 1] == .anything)
            }
        }
    }

    private func literal(_ token: TokenID, opens: Bool, closes: Bool) -> String {
        let text = tokens.text(of: token)
        switch tokens.kind(of: token) {
        case .space:
            return text == " " ? " " : #"\s+"#
        case .word, .number:
            return (opens ? #"\b"# : "") + Self.escaped(text) + (closes ? #"\b"# : "")
        case .sign:
            guard text.utf8.count > 1 || Self.operators.contains(text) else { return Self.escaped(text) }
            return (opens ? Self.notBehindOperator : "") + Self.escaped(text)
                + (closes ? Self.notBeforeOperator : "")
        }
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if #"\^$.|?*+()[]{}"#.contains(character) { escaped += "\\" }
            escaped.append(character)
        }
    }

    private static let operators: Set<String> = ["=", "!", "<", ">", "+", "-", "&", "|", "/"]
    /// The signs of which the lexer makes one token.
    private static let notBehindOperator = "(?<![=!<>+&|/%^~:?-])"
    private static let notBeforeOperator = "(?![=!<>+&|/%^~:?-])"
}
