/// A ref at which a host keeps the head of a pull or merge request.
struct PullRequestRef: Sendable, Hashable {
    let number: String

    /// Nil unless `ref` is `refs/pull/<n>/head` or `refs/merge-requests/<n>/head`.
    init?(ref: String) {
        let parts = ref.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "refs", parts[1] == "pull" || parts[1] == "merge-requests",
            parts[3] == "head", !parts[2].isEmpty, parts[2].allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        number = String(parts[2])
    }

    /// The pull request that a host names at the end of a subject where it squashes one: `Mend it (#12)`.
    static func number(inSubject subject: String) -> String? {
        guard subject.hasSuffix(")"), let open = subject.lastIndex(of: "(") else { return nil }
        let name = subject[subject.index(after: open)...].dropLast()
        let number = name.dropFirst()
        return name.first == "#" && !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber } ? String(number) : nil
    }
}
