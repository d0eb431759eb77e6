/// A ref at which a host keeps the head of a pull or merge request.
public struct PullRequestRef: Sendable, Hashable {
    public let number: String

    /// What the names of such refs begin with.
    public static let prefixes = ["refs/pull/", "refs/merge-requests/"]
    /// As git's log takes them.
    public static let globs = prefixes.map { "\($0)*/head" }
    /// What a fetch brings them in by, to where the remote has them.
    public static let refspecs = globs.map { "+\($0):\($0)" }

    /// Nil unless `ref` is `refs/pull/<n>/head` or `refs/merge-requests/<n>/head`.
    public init?(ref: String) {
        guard let prefix = Self.prefixes.first(where: ref.hasPrefix) else { return nil }
        let parts = ref.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "head", Self.isNumber(parts[0]) else { return nil }
        number = String(parts[0])
    }

    /// The pull or merge request that a host names at the end of a subject where it squashes one: `Mend it (#12)`, or `(!12)`.
    public static func number(inSubject subject: some StringProtocol) -> String? {
        guard subject.hasSuffix(")"), let open = subject.lastIndex(of: "("), subject[..<open].last == " " else { return nil }
        let name = subject[open...].dropFirst().dropLast()
        let number = name.dropFirst()
        guard name.first == "#" || name.first == "!", isNumber(number), number.count <= mostDigits else { return nil }
        return String(number)
    }

    /// Of a number that a host gives.
    public static let mostDigits = 18

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
