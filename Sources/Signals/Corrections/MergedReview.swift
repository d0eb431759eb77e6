import Claims

/// Reads from the message of a commit on the main line which review it brought in.
enum MergedReview {
    /// The number of the pull or merge request; nil where the message names none.
    ///
    /// GitHub: `Merge pull request #12 from …`, and of a squash `Subject (#12)`. GitLab: a last paragraph
    /// `See merge request group/project!12`. Merge scripts: `Merge #12: …`, `Merge owner/name#12: …`.
    static func number(subject: Substring, body: Substring, isMerge: Bool) -> String? {
        if subject.hasPrefix("Merge ") {
            let words = subject.dropFirst(6).split(separator: " ", maxSplits: 3)
            let name = words.first == "pull" && words.count > 2 ? words[2] : words.first
            if let hash = name?.lastIndex(of: "#"), let number = name.flatMap({ digits($0[hash...].dropFirst()) }) {
                return number
            }
        }
        if !isMerge, let number = PullRequestRef.number(inSubject: subject) { return number }
        for line in body.split(separator: "\n") where line.hasPrefix("See merge request ") {
            if let mark = line.lastIndex(of: "!") { return digits(line[mark...].dropFirst()) }
        }
        return nil
    }

    private static func digits(_ text: Substring) -> String? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty || digits.count > PullRequestRef.mostDigits ? nil : String(digits)
    }
}
