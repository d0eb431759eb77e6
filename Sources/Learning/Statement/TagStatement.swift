import Signals

/// What a label asks for, as one imperative sentence: in the words of the notes that carry it, where they
/// agree on an instruction, else in the label's own.
struct TagStatement {
    private let words: [String]
    private let comments: [String]

    init(_ cluster: TagCluster, _ preparation: Preparation) {
        self.init(tag: cluster.tag, comments: cluster.evidence.map { preparation.signals[$0].signal.comment })
    }

    /// - Parameter tag: As `Label.normalised` spells it.
    init(tag: String, comments: [String]) {
        var words = tag.split(separator: "_").map(String.init)
        while words.count > 1, let last = words.last, Self.counts.contains(last) { words.removeLast() }
        self.words = words
        self.comments = comments
    }

    var text: String {
        (spoken ?? Self.capitalised(imperative.joined(separator: " "))).stopped
    }

    // MARK: - In the notes' words

    /// The instruction that most notes give, or that says only what the others and the label say.
    private var spoken: String? {
        let own = Set(words.map(CommentWords.stem))
        let stems = comments.map { Set(CommentWords.proseWords(CommentText.split($0).prose).map(CommentWords.stem)) }
        let sentences = comments.flatMap { Sentence.sentences(of: $0) }.filter { sentence in
            // `No link check` says of a failure what was not done.
            sentence.isImperative && !sentence.isVague && !sentence.text.hasPrefix("No ")
        }
        let fitting = sentences.filter { sentence in
            let said = CommentWords.single(of: sentence.text)
            return !said.isEmpty
                && said.allSatisfy { word in own.contains(word) || stems.count { $0.contains(word) } >= Self.leastAgreeing }
        }
        return fitting.map(\.text).min { ($0.count, $0) < ($1.count, $1) }
    }

    /// `before committing`, where two notes and most of them say when.
    private var moment: [String] {
        var counts: [String: Int] = [:]
        for comment in comments {
            let words = CommentWords.proseWords(comment)
            let behind = words.indices.filter { words[$0] == "before" }.compactMap { before in
                words[(before + 1)...].first { !Self.articles.contains($0) }
            }
            for moment in Set(behind.compactMap { Self.moments[$0] }) { counts[moment, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value >= Self.leastAgreeing, best.value * 2 >= comments.count else { return [] }
        return ["before", best.key]
    }

    // MARK: - In the label's words

    private var imperative: [String] {
        if let rest = Self.behind(Self.forgetting, in: words) {
            let rest = rest.first == "to" ? Array(rest.dropFirst()) : rest
            guard let verb = rest.first else { return ["avoid"] + words }
            if Verb.isBase(verb) || words.contains("to") { return [verb] + object(Array(rest.dropFirst()), isKnown: false) + moment }
            if let verb = Verb.base(ofGerund: verb), Verb.isBase(verb) {
                return [verb] + object(Array(rest.dropFirst()), isKnown: false) + moment
            }
            return ["do", "not", "forget"] + object(rest, isKnown: true)
        }
        if let rest = Self.behind(Self.lacking, in: words) { return ["do", "not", "leave", "out"] + object(rest, isKnown: true) }
        if let not = words.firstIndex(of: "not"), not > 0, not + 2 == words.count, let verb = Verb.base(ofPast: words[not + 1]) {
            return [verb] + object(words[..<not].filter { !["was", "were", "is", "are"].contains($0) }, isKnown: false) + moment
        }
        if ["do", "dont", "never", "always"].contains(words[0]), words.count > 1 {
            return words[0] == "dont" ? ["do", "not"] + words.dropFirst() : words
        }
        if let verb = Verb.base(ofPast: words[0]) { return ["do", "not", verb] + object(Array(words.dropFirst()), isKnown: true) }
        if let verb = Verb.base(ofGerund: words[0]), words.count > 1 {
            return ["do", "not", verb] + object(Array(words.dropFirst()), isKnown: true)
        }
        if words.count > 1, Verb.isBase(words[0]), !words.contains("without") {
            return [words[0]] + object(Array(words.dropFirst()), isKnown: false)
        }
        if words.count > 1, let last = words.last, last.hasSuffix("ed"), let verb = Verb.base(ofPast: last) {
            return ["do", "not", verb] + object(words.dropLast().filter { !["was", "were", "is", "are"].contains($0) }, isKnown: true)
        }
        return ["avoid"] + object(words, isKnown: false)
    }

    /// What is acted on, with the article that the notes give it, or that English wants before one thing.
    /// - Parameter isKnown: The one thing is a certain one: `the link check`.
    private func object(_ words: [String], isKnown: Bool) -> [String] {
        guard let first = words.first, let last = words.last else { return [] }
        let isPhrase =
            Self.determiners.contains(first) || Verb.base(ofGerund: first) != nil
            || words.contains { Self.prepositions.contains($0) }
        if isPhrase { return words }
        let phrase = words.joined(separator: " ")
        let isSaidSo = comments.contains { " \($0.lowercased()) ".contains(" the \(phrase)") }
        let isOne = !(last.hasSuffix("s") && !last.hasSuffix("ss")) && !Self.masses.contains(last)
        return isSaidSo || isKnown && isOne || first == "wrong" ? ["the"] + words : words
    }

    private static func behind(_ openings: [[String]], in words: [String]) -> [String]? {
        openings.first { words.starts(with: $0) && words.count > $0.count }.map { Array(words.dropFirst($0.count)) }
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// So many notes make an agreement.
    private static let leastAgreeing = 2
    private static let counts: Set<String> = ["once", "twice", "again", "repeatedly"]
    private static let forgetting = [
        ["forgot", "to"], ["forgot"], ["forgotten"], ["forget", "to"], ["forgets", "to"], ["failed", "to"], ["did", "not"], ["didnt"],
        ["didn", "t"],
        ["neglected", "to"], ["never"],
    ]
    private static let lacking = [["missing"], ["missed"], ["lacks"], ["lacking"], ["lack", "of"], ["no"], ["without"], ["omitted"]]
    private static let articles: Set<String> = ["the", "every", "each", "a", "any"]
    private static let determiners: Set<String> = ["a", "an", "the", "any", "all", "every", "no", "own", "it", "them", "on", "in", "with"]
    private static let prepositions: Set<String> = [
        "without", "before", "after", "to", "into", "in", "on", "from", "of", "by", "with", "for", "instead", "over",
    ]
    private static let masses: Set<String> = [
        "code", "data", "output", "documentation", "coverage", "history", "access", "time", "work", "production",
    ]
    private static let moments = [
        "committing": "committing", "commit": "committing", "pushing": "pushing", "push": "pushing", "merging": "merging",
        "merge": "merging", "releasing": "releasing", "release": "releasing", "deploying": "deploying", "deploy": "deploying",
        "publishing": "publishing",
    ]
}
