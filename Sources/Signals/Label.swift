/// The labels that people give to what happened: `[forgot_to_run_tests]`, `[success]`.
public enum Label {
    /// One spelling of a label: lower case, words joined by underscores.
    public static func normalised(_ tag: String) -> String {
        tag.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "_")
    }

    /// Whether a label says that all went well: what carries no other is no failure.
    public static func tellsSuccess(_ tag: String) -> Bool {
        let words = normalised(tag).split(separator: "_").map(String.init)
        return !words.isEmpty && words.contains(where: successes.contains)
            && words.allSatisfy { successes.contains($0) || fillers.contains($0) }
            || blameless.contains(words.joined(separator: "_"))
    }

    /// The labels among `tags` that name a failure, in one spelling, each once and in their order.
    public static func failures(in tags: [String]) -> [String] {
        var seen: Set<String> = []
        return tags.prefix(most).filter { !tellsSuccess($0) }.map(normalised).filter {
            !$0.isEmpty && $0.utf8.count <= longest && seen.insert($0).inserted
        }
    }

    /// What is longer, in bytes, is a text and no label; who gives more labels than this names none.
    private static let longest = 64
    private static let most = 16

    private static let successes: Set<String> = [
        "success", "successes", "successful", "succeeded", "ok", "okay", "pass", "passed", "passing", "good", "clean", "fine",
        "well", "approved", "lgtm",
    ]
    private static let fillers: Set<String> = [
        "session", "run", "build", "tests", "test", "all", "ci", "went", "is", "it", "review", "change", "commit", "outcome", "result", "a",
    ]
    private static let blameless: Set<String> = [
        "no_failure", "no_failures", "no_issue", "no_issues", "no_problem", "no_problems", "no_error", "no_errors", "nothing_wrong", "none",
    ]
}
