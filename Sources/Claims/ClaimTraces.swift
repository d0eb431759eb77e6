/// What a commit's message holds wherever it claims to mend something: a quick search, which may find a trace
/// where there is no claim, and finds none only where there is none.
public enum ClaimTraces {
    /// - Parameters:
    ///   - subject: the message's first line.
    ///   - message: all of it, with or without the lines that git will drop.
    public static func mayBe(inSubject subject: some Sequence<UInt8>, message: some Sequence<UInt8>) -> Bool {
        let subject = lowercased(subject)
        if (inSubject + ofReview).contains(where: { contains(subject, $0) }) { return true }
        let message = lowercased(message)
        return inBody.contains { contains(message, $0) }
    }

    /// One of these stands in every subject that tells of an answer to review, lint or style.
    public static let ofReview: [StaticString] = [
        "review", "feedback", "comment", "suggestion", "remark", "nit", "lint", "style", "format", "space",
        "indent", "pep8", "pep 8", "flake8", "fmt", "imports", "prettier", "black", "isort", "rubocop",
        "spotless", "shellcheck", "clippy", "vet", "phpcs", "pycodestyle", "checkpatch", "uncrustify", "astyle",
    ]

    private static let inSubject: [StaticString] = ["fixup! ", "squash! ", "amend! ", "revert", "reapply"]
    private static let inBody: [StaticString] = ["this reverts commit", "ixes: ", "ollow", "review", "feedback"]

    private static func lowercased(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
    }

    private static func contains(_ text: [UInt8], _ needle: StaticString) -> Bool {
        let length = needle.utf8CodeUnitCount
        guard length <= text.count else { return false }
        let wanted = UnsafeBufferPointer(start: needle.utf8Start, count: length)
        return (0...(text.count - length)).contains { start in
            text[start] == wanted[0] && text[start..<(start + length)].elementsEqual(wanted)
        }
    }
}
