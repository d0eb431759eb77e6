import Claims

/// The ways in which a commit says that it answers review, lint or style.
///
/// A phrase is a run of known words, whole ones, with nothing else in it:
/// - a thing by itself: "review feedback", "lint", "gofmt", "style fixes", "nits";
/// - a mending word and a thing: "address the review comments", "fix lint errors", "apply suggestions";
/// - a reason: "per review", "as suggested in code review".
///
/// It may follow a scope ("ui: fix lint") and must be followed by the end or a joining word ("… from Ann"), so
/// that "Fix review comments pagination" and "Add golint to CI" are what they are: other work.
enum ReviewFixPhrases {
    static func areIn(subject: String) -> Bool {
        let bytes = subject.lowercasedBytes
        guard ClaimTraces.ofReview.contains(where: { bytes.contains($0) }) else { return false }
        let lowered = String(decoding: bytes, as: UTF8.self)
        if isStyleScope(lowered) { return true }
        var starts = [lowered[...]]
        if let colon = lowered.firstRange(of: ": ") { starts.append(lowered[colon.upperBound...]) }
        return starts.contains { start in
            let words = words(of: start)
            return isPhrase(words, mayStandAlone: true) || beginsWithReason(words) || names(aReviewIn: words)
        }
    }

    /// A line of the body that begins with a mending word or a reason, and is about review; not one of a list,
    /// as squashed commits have, whose lines are the commits they were.
    static func areIn(body: UnsafeBufferPointer<UInt8>) -> Bool {
        guard body.contains("eview") || body.contains("eedback") else { return false }
        var found = false
        body.forEachLine { _, line in
            guard !found, line.count < 200, line.first.map({ !"*->#+ \t".utf8.contains($0) }) ?? false
            else { return }
            let words = words(of: String(decoding: line, as: UTF8.self).lowercased()[...])
            let isAboutReview = words.contains { reviewing.contains($0) }
            found = isAboutReview && (isPhrase(words, mayStandAlone: false) || beginsWithReason(words))
        }
        return found
    }

    /// Words, with `.` for what ends a phrase. A name such as `lint.yml` is one word, and `@ann` is none.
    private static func words(of text: Substring) -> [Substring] {
        var words: [Substring] = []
        for piece in text.split(separator: " ") where piece.first != "@" {
            var start = piece.startIndex
            func close(before end: Substring.Index) {
                if start < end { words.append(piece[start..<end]) }
            }
            for index in piece.indices where !isPart(piece[index], at: index, of: piece) {
                close(before: index)
                start = piece.index(after: index)
                if ".,;:!?()[]&+".contains(piece[index]) { words.append(".") }
            }
            close(before: piece.endIndex)
        }
        return words
    }

    private static func isPart(_ character: Character, at index: Substring.Index, of piece: Substring) -> Bool {
        if character.isLetter || character.isNumber || character == "'" || character == "_" { return true }
        guard character == ".", index > piece.startIndex else { return false }
        let next = piece.index(after: index)
        return next < piece.endIndex && (piece[next].isLetter || piece[next].isNumber)
    }

    /// `style: …`, `lint(scope): …`.
    private static func isStyleScope(_ subject: String) -> Bool {
        guard let colon = subject.firstRange(of: ": ") else { return false }
        let type = subject[..<colon.lowerBound].prefix { $0.isLetter }
        let rest = subject[..<colon.lowerBound].dropFirst(type.count)
        let isType = ["style", "styles", "lint", "nit", "nits", "whitespace", "formatting"].contains(type)
        return isType && (rest.isEmpty || rest == "!" || rest.hasPrefix("(") && rest.hasSuffix(")"))
    }

    private static func isPhrase(_ words: [Substring], mayStandAlone: Bool) -> Bool {
        var rest = words[...].drop { fillers.contains($0) }
        var verb: Substring?
        if let first = rest.first, mending.contains(first) {
            verb = first
            rest = rest.dropFirst()
            if let next = rest.first, next == "up" || next == "to" { rest = rest.dropFirst() }
        } else if !mayStandAlone {
            return false
        }
        rest = rest.drop { fillers.contains($0) }
        let isAnswer = verb.map(answering.contains) ?? false
        let isRemoval = verb.map(removing.contains) ?? false
        var isNamed = false
        for word in rest {
            if isNamed && (word == "." || joining.contains(word)) { return true }
            if isRemoval ? spaces.contains(word) : cores.contains(word) {
                isNamed = true
            } else if isAnswer && (word == "comments" || word == "comment") {
                isNamed = true
            } else if !companions.contains(word) && !fillers.contains(word) {
                return false
            }
        }
        return isNamed
    }

    /// "… per review", "… as suggested in code review", anywhere.
    private static func names(aReviewIn words: [Substring]) -> Bool {
        words.indices.contains { index in
            words[index] != "after" && words[index] != "following"
                && beginsWithReason(Array(words[index...].prefix(7)))
        }
    }

    private static func beginsWithReason(_ words: [Substring]) -> Bool {
        var rest = words[...]
        if rest.first == "as" { rest = rest.dropFirst() }
        guard let first = rest.first else { return false }
        if ["suggested", "requested", "asked", "discussed", "noted", "recommended"].contains(first) {
            rest = rest.dropFirst()
            guard let next = rest.first, ["in", "by", "during", "from", "on"].contains(next) else { return false }
            rest = rest.dropFirst()
        } else if ["per", "following", "after"].contains(first) {
            rest = rest.dropFirst()
        } else if rest.starts(with: ["based", "on"]) || rest.starts(with: ["according", "to"]) {
            rest = rest.dropFirst(2)
        } else {
            return false
        }
        rest = rest.drop { fillers.contains($0) || $0 == "code" || $0 == "pr" }
        guard let thing = rest.first, ["review", "reviewer", "reviewers", "feedback"].contains(thing)
        else { return false }
        let next = rest.dropFirst().first
        return next.map { $0 == "." || joining.contains($0) || companions.contains($0) } ?? true
    }

    private static let mending: Set<Substring> = removing.union([
        "address", "addresses", "addressed", "addressing", "answer", "answers", "answering", "appease",
        "apply", "applies", "applied", "applying", "clean", "correct", "corrects", "fix", "fixed", "fixes",
        "fixing", "handle", "implement", "implements", "incorporate", "incorporates", "incorporated",
        "make", "more", "please", "ran", "rerun", "resolve", "resolves", "resolved", "resolving", "respond",
        "responding", "responds", "run", "running", "satisfy", "silence", "tweak", "cleanup", "quiet", "act",
        "corrected", "correcting",
    ])

    /// Mending words after which only white space is a matter of style: to remove formatting is other work.
    private static let removing: Set<Substring> = [
        "delete", "deleted", "deletes", "remove", "removed", "removes", "removing", "strip", "strips", "drop",
    ]

    private static let spaces: Set<Substring> = ["trailing", "whitespace", "whitespaces"]

    /// Mending words after which "comments" alone are a reviewer's.
    private static let answering: Set<Substring> = [
        "address", "addresses", "addressed", "addressing", "answer", "answers", "answering", "incorporate",
        "incorporates", "incorporated", "resolve", "resolves", "resolved", "resolving", "respond",
        "responding", "responds",
    ]

    private static let fillers: Set<Substring> = [
        "a", "all", "an", "and", "another", "few", "final", "first", "further", "last", "latest", "minor",
        "misc", "more", "of", "on", "one", "other", "remaining", "round", "second", "several", "small", "some",
        "the", "these", "third", "tiny", "various", "additional", "couple", "my", "outstanding",
    ]

    private static let reviewing: Set<Substring> = [
        "review", "reviewer", "reviewer's", "reviewers", "reviewers'", "reviews", "feedback",
    ]

    private static let cores: Set<Substring> = reviewing.union([
        "astyle", "black", "checkpatch", "checkstyle", "clippy", "cpplint", "eslint", "flake8", "fmt",
        "format", "formatting", "gofmt", "goimports", "gofumpt", "golangci", "golint", "govet", "indentation", "isort",
        "ktlint", "lint", "linter", "linters", "linting", "lints", "nit", "nitpick", "nitpicks", "nits", "pep8",
        "phpcs", "prettier", "pycodestyle", "pylint", "reformat", "remarks", "rubocop", "rustfmt",
        "scalafmt", "shellcheck", "spotless", "style", "styling", "stylelint", "suggestion", "suggestions",
        "swiftformat", "swiftlint", "trailing", "tslint", "uncrustify", "vet", "whitespace", "whitespaces",
    ])

    /// Words that go with a thing and are none by themselves.
    private static let companions: Set<Substring> = [
        "change", "changes", "clang", "cleanup", "clean", "code", "coding", "comment", "comments",
        "complaint", "complaints", "cr", "error", "errors", "failure", "failures", "finding", "findings",
        "fix", "fixes", "fixups", "from", "go", "happy", "inconsistencies", "inline", "issue",
        "issues", "line", "lines", "mistakes", "notes", "offenses", "pep", "8", "peer", "pr", "points",
        "problem", "problems", "space", "spaces", "swift", "tweaks",
        "updates", "violation", "violations", "warning", "warnings", "mr", "blank", "extra", "unnecessary",
        "pull", "request", "golangci", "again", "tabs", "white", "dos",
    ]

    private static let joining: Set<Substring> = [
        "after", "again", "and", "as", "at", "by", "for", "from", "given", "in", "on", "per", "that", "to",
        "via", "with", "reported", "part",
    ]
}
