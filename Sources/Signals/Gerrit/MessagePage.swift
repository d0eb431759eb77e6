import Git

/// Gerrit's page of a commit's message, `/COMMIT_MSG`: the message below lines that name the commit's parents,
/// author and committer.
///
/// Those are a line for each parent, four for the persons and their times, and an empty one: most often six, and
/// six is what lines are counted with here, whatever the commit.
public enum MessagePage {
    public static let path = "/COMMIT_MSG"
    /// The lines above the message.
    public static let header = 6
    private static let names = ["Parent:", "Author:", "AuthorDate:", "Commit:", "CommitDate:", "Merge Of:"]

    /// Whether a line of the page is one of those above the message.
    static func isHeader(_ line: String) -> Bool { names.contains(where: line.hasPrefix) }

    /// Lines of the page as lines of the message, from 1; nil where they lie above it.
    static func lines(_ lines: ClosedRange<Int>, in commit: Commit) -> CommentedLines? {
        let above = commit.parents.count + 5
        guard lines.upperBound > above else { return nil }
        return CommentedLines(first: max(lines.lowerBound - above, 1), last: lines.upperBound - above)
    }

    /// A line of the message as one of a page.
    static func line(_ line: Int) -> Int { line + header }

    /// The same as a correction of the page.
    static func correction(_ correction: Correction) -> Correction {
        Correction(
            path: path, line: correction.line.map(line), before: correction.before, after: correction.after)
    }
}
