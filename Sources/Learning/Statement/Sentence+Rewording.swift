// What makes an instruction of what somebody said, step by step.

extension Sentence {
    /// `No any please, use unknown` is `No any, use unknown`.
    static func dropPleas(_ words: inout [String]) {
        while let place = words.firstIndex(where: { pleas.contains($0.lowercased().trimmed(of: ",")) }) {
            let plea = words.remove(at: place)
            if plea.hasSuffix(","), place > 0, !words[place - 1].hasSuffix(",") { words[place - 1] += "," }
        }
    }

    static func dropChatter(_ words: inout [String]) {
        var isTrimming = true
        while isTrimming, let first = words.first {
            let opening = first.lowercased().trimmed(of: ":,-*#([\"'")
            let two = words.count > 1 ? opening + " " + words[1].lowercased().trimmed(of: ":,") : ""
            let three = words.count > 2 ? two + " " + words[2].lowercased().trimmed(of: ":,") : ""
            if chatter.contains(three), words.dropFirst(3).first?.lowercased() != "not" {
                words.removeFirst(3)
            } else if chatter.contains(two), words.dropFirst(2).first?.lowercased() != "not" {
                words.removeFirst(2)
            } else if chatter.contains(opening) || opening.isEmpty
                || (first.hasSuffix(":") && labels.contains(where: opening.hasPrefix))
            {
                words.removeFirst()
            } else {
                isTrimming = false
            }
        }
        while let last = words.last?.lowercased().trimmed(of: ".,;:!?)"), last.isEmpty || chatterAtEnd.contains(last) {
            words.removeLast()
        }
    }

    /// `We don't use X` and its like say what to do as plainly as `Do not use X`.
    static func turnImperative(_ words: inout [String]) {
        guard let first = words.first?.lowercased() else { return }
        if first == "don't" || first == "dont" {
            // "Don't you need a check?" asks for one.
            if words.count > 1, askedOf.contains(words[1].lowercased()) { return }
            words.replaceSubrange(0...0, with: ["Do", "not"])
            dropNeed(&words)
            return
        }
        if words.count > 1, ["should", "must", "could", "can"].contains(first), instructions.contains(words[1].lowercased()) {
            words.removeFirst()
            return
        }
        guard words.count > 2, ["we", "you", "one"].contains(first) else { return }
        let second = words[1].lowercased()
        if ["don't", "dont", "shouldn't", "can't", "mustn't", "cannot"].contains(second) {
            words.replaceSubrange(0...1, with: ["Do", "not"])
        } else if ["do", "should", "must", "can"].contains(second), words[2].lowercased() == "not" {
            words.replaceSubrange(0...2, with: ["Do", "not"])
        } else if ["never", "always"].contains(second) || instructions.contains(second) {
            words.removeFirst()
        } else if ["should", "must", "could", "can"].contains(second), instructions.contains(words[2].lowercased()) {
            words.removeFirst(2)
        }
        dropNeed(&words)
    }

    /// `Do not need to initialize` is `Do not initialize`, `Do not need a null check` is `No need for a null check`, and `Do not want
    /// two names` is `Avoid two names`.
    static func dropNeed(_ words: inout [String]) {
        guard words.count > 3, words[0] == "Do", ["need", "have", "want"].contains(words[2].lowercased()) else { return }
        if words[3].lowercased() != "to" {
            switch words[2].lowercased() {
            case "need": words.replaceSubrange(0...2, with: ["No", "need", "for"])
            case "want": words.replaceSubrange(0...2, with: ["Avoid"])
            default: break
            }
        } else if words.count > 4 {
            words.removeSubrange(2...3)
        }
    }

    /// `Sign-off needs to be last` is `Sign-off must be last`, and `No macros to be used` is `Use no macros`.
    static func layDown(_ words: inout [String]) {
        if words.first?.lowercased() == "no", words.count > 4, words.suffix(3).map({ trimmedEnd($0.lowercased()) }) == ["to", "be", "used"]
        {
            words = ["Use", "no"] + words.dropFirst().dropLast(3)
        }
        let needing = words.indices.dropFirst().dropLast().first { place in
            needs.contains(words[place].lowercased()) && words[place + 1].lowercased() == "to"
                && !needless.contains(words[place - 1].lowercased())
        }
        if let needing { words.replaceSubrange(needing...(needing + 1), with: ["must"]) }
    }

    /// `because …`, `as it's …`, `since we …`.
    static func opensReason(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first?.lowercased().trimmed(of: ","), words.count > 1 else { return false }
        if ["because", "cause", "coz"].contains(first) { return true }
        let second = words[words.startIndex + 1].lowercased()
        return ["as", "since", "so", "otherwise"].contains(first)
            && ["it", "it's", "its", "they", "they're", "we", "we're", "there", "there's", "this", "that", "you", "i", "the"]
                .contains(second)
            && !(first == "as" && second == "the")
    }

    /// What stands behind a dash or in brackets at the end, and calls to look for more of the same.
    static func dropRemarks(_ words: inout [String]) {
        let dashes = words.indices.dropFirst(2).dropLast().filter { ["--", "-", "—", "–", "...", "…"].contains(words[$0]) }
        if let dash = dashes.first, words[dash].count < 3 || dash + 2 < words.count, words[dash] != "..." {
            words.removeSubrange(dash...)
        }
        if let last = words.last, last.trimmed(of: ".,;!").hasSuffix(")"),
            let open = words.indices.dropFirst(2).last(where: { words[$0].hasPrefix("(") }), !words[open].hasPrefix("()")
        {
            words.removeSubrange(open...)
        }
        let lower = words.map { $0.lowercased().trimmed(of: ",.;:!") }
        for call in calls where lower.count > call.count + 1 {
            if let start = lower.indices.dropFirst(2).first(where: { lower[$0...].starts(with: call) }) {
                words.removeSubrange(start...)
                return
            }
        }
    }

    private static let calls = [
        ["check", "everywhere"], ["check", "all"], ["check", "entire"], ["valid", "for", "all"], ["more", "of", "this"],
        ["more", "of", "these"], ["see", "above"], ["see", "below"], ["as", "above"], ["here", "and"], ["and", "elsewhere"],
        ["and", "below"], ["in", "this"], ["for", "this"], ["as", "well"], ["to", "be", "consistent"], ["for", "consistency"],
        ["like", "this"], ["like", "that"], ["if", "possible"], ["and", "fix"], ["fix", "throughout"], ["throughout"],
    ]

    static func trimmedEnd(_ word: String) -> String {
        var word = word[...]
        while let last = word.last, ".,;:!?".contains(last) || (last == ")" && !word.contains("(")) { word.removeLast() }
        return String(word)
    }

    static func capitalised(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        // A name that opens a sentence keeps its own case.
        let word = text.prefix { !$0.isWhitespace }
        guard word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "-" }), !word.dropFirst().contains(where: \.isUppercase)
        else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// `…, we have a logger`: a reason or a remark behind the instruction; or behind one, `…, should be final`: another.
    static func opensAside(_ word: String, behind previous: String, instructs: Bool) -> Bool {
        guard previous.hasSuffix(",") else { return false }
        let word = word.lowercased().trimmed(of: ",'")
        return asides.contains(word) || instructs && norms.contains(word)
    }

    /// Whether what opens like an instruction is one: `include is still there` speaks of an include, and `always best` tells
    /// nobody to do anything.
    static func tellsWhatToDo(_ opening: String, _ words: [String]) -> Bool {
        guard words.count > 1 else { return true }
        let second = words[1].lowercased()
        if ["always", "never"].contains(opening) { return Verb.isBase(second) }
        return !statesOfBeing.contains(second) && !(opening == "do" && askedOf.contains(second))
    }

    private static let askedOf: Set<String> = ["you", "we", "they", "i", "it", "this", "that", "these", "those"]
    private static let statesOfBeing: Set<String> = [
        "is", "are", "was", "were", "isn't", "aren't", "has", "had", "does", "doesn't", "will", "can",
        "should", "must", "needs", "looks", "seems",
    ]
    private static let pleas: Set<String> = ["please", "pls", "plz", "pleases", "pleae", "plase", "pleasse", "probably", "perhaps"]
    private static let asides: Set<String> = [
        "we", "it", "its", "it's", "they", "there", "theres", "there's", "this", "that", "you", "i", "please", "as", "since", "so",
        "but", "which", "otherwise", "thanks", "never",
    ]
    private static let needs: Set<String> = ["need", "needs", "has", "have"]
    /// What turns a need round, or says whose it is.
    private static let needless: Set<String> = [
        "no", "not", "don't", "doesn't", "didn't", "won't", "never", "to", "will", "would", "might", "may", "do",
    ]
    private static let labels = ["nit", "style", "minor", "optional", "suggestion", "typo", "question", "todo", "ditto"]
    private static let chatter: Set<String> = [
        "nit", "nits", "nitpick", "nit-pick", "style-nit", "style nit", "minor", "minor nit", "optional", "please", "pls",
        "also", "and", "but", "so", "hmm", "well", "maybe", "perhaps", "same", "again", "ditto", "fyi", "imo", "imho", "ok",
        "could you", "can you", "would you", "can we", "could we", "should we", "i think", "i'd", "i would", "i prefer",
        "you can", "you could", "you should", "it would be", "it's better to", "better to", "let's", "lets", "just", "still",
        "here", "suggestion", "could you please", "can you please", "should we not", "i think we", "i think you",
        "not sure but", "yes", "style", "typo", "really", "actually", "btw", "then", "rather", "might want to", "you might want",
        "you may want", "feel free to", "consider", "try to", "make sure to", "be sure to", "it'd be", "how about", "maybe we",
        "we usually", "we normally", "you need to", "you have to", "we need to", "we tend to", "as discussed", "while here",
        "while at it", "sorry but", "remember to", "don't forget to", "needs to",
    ]
    private static let chatterAtEnd: Set<String> = [
        "here", "please", "too", "also", "again", "though", "thanks", "everywhere", "below", "above", "there", "x2", "x3", "anymore",
        "instead", "now",
    ]
}
