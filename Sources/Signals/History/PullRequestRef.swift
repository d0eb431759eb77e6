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
}
