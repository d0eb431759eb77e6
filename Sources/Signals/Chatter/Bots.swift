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
        // Who works on a machine, or for those who make one, has its name behind the `@`.
        let account = String(decoding: name.prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self)
        let words = account.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard let last = words.last else { return false }
        return last == "ci" || words.contains { $0 == "bot" || machines.contains($0) }
            || words.allSatisfy { namesakes.contains($0) || duties.contains($0) }
            // "google-bot", but not "robot-dreams".
            || last.hasSuffix("bot") && !people.contains(last)
    }

    private static func isBoilerplate(_ text: String) -> Bool {
        let bytes = text.lowercasedBytes
        return boilerplate.contains { marks in marks.allSatisfy { bytes.contains($0) } }
    }

    private static let reviewers: [StaticString] = [
        "coderabbit", "copilot", "sourcery-ai", "gemini-code-assist", "reviewdog", "greptile", "qodo",
        "codiumai", "ellipsis-dev", "cursor[bot]", "bugbot", "claude[bot]", "chatgpt-codex", "codex[bot]",
        "sonarcloud", "sonarqube", "korbit", "graphite-app", "bito-code-review", "amazon-q-developer",
        "devin-ai", "deepsource", "codacy", "codeant", "houndci", "github-advanced-security",
        "github-code-quality", "kilo-code", "cubic-dev", "baz-reviewer",
    ]

    private static let names: [StaticString] = [
        "google-cla", "cla-assistant", "easycla", "gerrit code review", "github-actions", "code climate",
        "k8s-ci-robot",
    ]

    private static let machines: Set<String> = [
        "codecov", "coveralls", "dependabot", "renovate", "greenkeeper", "zuul", "circleci", "buildkite", "teamcity",
        "codeclimate", "mergify", "bors", "homu", "snyk", "kokoro", "treehugger", "appveyor", "buildbot",
    ]

    /// Machines with a person's name, which alone, or beside what machines do, are the machine.
    private static let namesakes: Set<String> = ["jenkins", "hudson", "travis", "cirrus"]
    private static let duties: Set<String> = [
        "ci", "cd", "build", "builder", "builds", "job", "jobs", "jobbuilder", "release", "releng", "robot", "service", "user", "verify",
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
        // What somebody told a model, and pasted.
        ["you are a", "review", "your task"],
    ]
}
