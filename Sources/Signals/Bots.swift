/// Knows machines by name and by their boilerplate.
enum Bots {
    /// Whether a machine wrote it. A reviewing machine counts as a reviewer where an edit followed.
    static func wrote(_ comment: ReviewComment, hasCorrection: Bool) -> Bool {
        if let author = comment.author {
            if isReviewer(author) { return !hasCorrection }
            if isBot(author) { return true }
        }
        return isBoilerplate(comment.text)
    }

    static func isReviewer(_ author: String) -> Bool {
        let name = author.lowercasedBytes
        return reviewers.contains { name.contains($0) }
    }

    static func isBot(_ author: String) -> Bool {
        let name = author.lowercasedBytes
        if name.contains("[bot]") || names.contains(where: { name.contains($0) }) { return true }
        let words = String(decoding: name, as: UTF8.self).split { !($0.isLetter || $0.isNumber) }
        return words.contains { word in
            word == "bot" || word == "ci" || machines.contains(String(word))
                || word.hasSuffix("bot") && !people.contains(String(word))
        }
    }

    private static func isBoilerplate(_ text: String) -> Bool {
        let bytes = text.lowercasedBytes
        return boilerplate.contains { marks in marks.allSatisfy { bytes.contains($0) } }
    }

    /// What a reviewing machine wraps its words in: HTML comments and folded details.
    static func withoutWrapping(_ text: String) -> String {
        var text = text
        for (opening, closing) in [("<!--", "-->"), ("<details>", "</details>")] {
            while let start = text.firstRange(of: opening),
                let end = text[start.upperBound...].firstRange(of: closing)
            {
                text.removeSubrange(start.lowerBound..<end.upperBound)
            }
        }
        return text
    }

    private static let reviewers: [StaticString] = [
        "coderabbit", "copilot", "sourcery-ai", "gemini-code-assist", "reviewdog", "greptile", "qodo",
        "ellipsis-dev", "cursor[bot]", "claude[bot]", "chatgpt-codex",
    ]

    private static let names: [StaticString] = [
        "google-cla", "cla-assistant", "easycla", "gerrit code review", "github-actions", "code climate",
        "k8s-ci-robot",
    ]

    private static let machines: Set<String> = [
        "jenkins", "hudson", "travis", "codecov", "coveralls", "dependabot", "renovate", "greenkeeper",
        "zuul", "circleci", "buildkite", "teamcity", "sonarcloud", "sonarqube", "codeclimate", "houndci",
        "mergify", "bors", "homu", "snyk", "kokoro", "treehugger", "appveyor", "buildbot", "cirrus",
    ]

    private static let people: Set<String> = ["abbot", "talbot", "cabot", "turbot", "tabot"]

    /// Each row is boilerplate where all of its marks stand in the text.
    private static let boilerplate: [[StaticString]] = [
        ["contributor license agreement", "sign"],
        ["contributor license agreement", "found"],
        ["clas look good"],
        ["i signed it!"],
        ["@googlebot"],
        ["codecov report"],
        ["coverage", "coveralls.io"],
        ["build started", "://"],
        ["build failed", "://"],
        ["build successful", "://"],
        ["automatically", "marked as stale"],
        ["dependabot will"],
    ]
}
