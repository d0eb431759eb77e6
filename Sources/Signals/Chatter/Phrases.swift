/// The small talk of review, as word lists: a comment is small talk when all of its words are.
enum Phrases {
    /// "Done", "Ack", "Good point, fixed.", and whatever begins "Done." or "Done,".
    static func acknowledges(_ text: String, words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if words.count <= 12, words.allSatisfy(acknowledging.contains),
            words.contains(where: acceptances.contains) || words.contains(where: agreeing.contains)
        {
            return true
        }
        guard finished.contains(first) else { return false }
        let rest = text.drop { !($0.isLetter || $0.isNumber) }.dropFirst(first.count)
        return rest.first.map { ".,;:!—".contains($0) || $0.isNewline } ?? true
    }

    /// "same here", "ditto", "and here too".
    static func points(_ words: [String]) -> Bool {
        words.count <= 8 && words.contains(where: pointers.contains)
            && words.allSatisfy { pointing.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    /// "LGTM", "nice!", "I like this, thanks for doing it".
    static func praises(_ words: [String]) -> Bool {
        words.count <= 20 && words.allSatisfy(praising.contains)
            && (words.contains(where: praise.contains) || words.starts(with: ["i", "like"]))
    }

    /// "recheck", "run-sonar", "please rerun ci": what sets a machine of the project's going.
    static func commands(_ words: [String]) -> Bool {
        words.count <= 5 && words.contains(where: commanding.contains)
            && words.allSatisfy { commanding.contains($0) || running.contains($0) }
            || [["stage", "release"], ["ok", "to", "test"]].contains(words)
            || words.count == 2 && words[0] == "run" && running.contains(words[1])
    }

    /// Whether a reply says that the edit was made.
    static func saysDone(_ text: String) -> Bool {
        acceptances.contains(Wording.words(String(text.prefix(200))).first ?? "")
    }

    /// "success", "Session 14: all tests passed".
    static func reportsSuccess(_ words: [String]) -> Bool {
        words.count <= 12 && words.contains(where: succeeding.contains)
            && words.allSatisfy { succeeding.contains($0) || reporting.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    /// First words of a reply that says the edit was made.
    static let acceptances: Set<String> = [
        "done", "ack", "acked", "acknowledged", "fixed", "updated", "removed", "renamed", "changed",
        "added", "resolved", "addressed", "corrected",
    ]

    /// Words that ask for something to go.
    static let removals: Set<String> = [
        "remove", "removed", "delete", "deleted", "drop", "dropped", "omit", "rid", "unnecessary", "redundant",
        "unused", "unneeded", "superfluous", "obsolete", "needed", "leftover",
    ]

    private static let finished: Set<String> = ["done", "ack", "acked", "acknowledged", "fixed"]

    private static let agreeing: Set<String> = [
        "ok", "okay", "yes", "yep", "yeah", "agreed", "agree", "right", "noted", "oops", "sure", "thanks",
        "thx", "ty", "will", "signed", "sorry", "true", "np", "ptal",
    ]

    private static let acknowledging: Set<String> = acceptances.union(agreeing).union([
        "you", "do", "good", "great", "point", "catch", "got", "it", "i", "signed", "my", "bad", "makes",
        "sense", "sgtm", "wfm", "correct", "that", "this", "all", "now", "ve", "ive", "have", "for", "the", "in",
        "patch", "set", "next", "both", "too", "as", "suggested", "well", "is", "and", "a", "ill", "of",
        "course", "absolutely", "thank", "googlebot",
    ])

    private static let succeeding: Set<String> = ["success", "successful", "succeeded", "successfully", "passed", "green"]

    private static let reporting: Set<String> = [
        "session", "run", "build", "ci", "all", "the", "tests", "test", "checks", "check", "and", "is", "was", "are", "were",
        "outcome", "result", "status", "no", "issues", "issue", "problems", "problem", "failures", "failure", "with", "without",
        "errors", "error", "completed", "finished", "ended", "ok", "everything", "clean", "a", "nothing", "to", "report", "this",
    ]

    private static let commanding: Set<String> = ["recheck", "reverify", "remerge", "retest", "rerun", "rebuild", "retrigger"]

    private static let running: Set<String> = [
        "all", "build", "check", "checks", "ci", "gate", "gha", "jenkins", "job", "jobs", "now", "please", "sonar", "test", "tests", "the",
        "verify", "zuul",
    ]

    private static let pointers: Set<String> = [
        "same", "ditto", "dito", "likewise", "idem", "ibid", "above", "below", "here", "again", "too",
        "elsewhere", "everywhere", "+1",
    ]

    private static let pointing: Set<String> = pointers.union([
        "as", "comment", "comments", "thing", "issue", "problem", "question", "remark", "story", "and",
        "there", "well", "also", "see", "other", "others", "before", "nit", "applies", "apply", "goes",
        "for", "this", "one", "me", "the", "my", "with", "in", "at", "on", "previous", "earlier", "file",
        "line", "lines", "here", "to", "these", "ones", "s",
    ])

    private static let praise: Set<String> = [
        "lgtm", "sgtm", "nice", "great", "awesome", "cool", "excellent", "perfect", "beautiful",
        "beautifully", "love", "good", "thanks", "thank", "neat", "wow", "fantastic", "lovely", "elegant",
        "kudos", "amazing", "brilliant", "wonderful", "yay", "hooray", "superb", "sweet", "+1",
        "ship", "clever", "approved", "appreciated",
    ]

    private static let praising: Set<String> = praise.union([
        "a", "all", "and", "be", "like", "point", "change", "changes", "cleanup", "clean", "up", "catch", "catching", "code",
        "done", "doing", "find", "fine", "fix", "fixing", "for", "from", "glad", "happy", "have", "i",
        "idea", "improvement", "in", "is", "it", "its", "job", "looking", "looks", "look", "me", "much",
        "my", "now", "of", "one", "patch", "pretty", "putting", "quick", "really", "side", "so", "solution",
        "stuff", "super", "test", "tests", "that", "thats", "the", "these", "this", "to", "together",
        "touch", "trick", "very", "way", "well", "work", "you", "your", "comment", "approach", "better",
        "again", "how", "what", "refactoring", "refactor", "simplification", "review", "thx", "im", "just",
    ])
}
