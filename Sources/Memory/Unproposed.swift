/// What was learned and is not proposed.
public struct Unproposed: Sendable, Hashable, Codable {
    /// The id that it would have as a rule.
    public let rule: String
    public let reason: Reason

    public enum Reason: Sendable, Hashable, Codable {
        /// A tool sees to it, which the file sets up.
        case leftToTool(String, path: String)
        /// The file tells it already.
        case told(path: String)
        /// What it is about stands nowhere in the last commit: files of its scope, or the code that it recommends.
        case absent(String)
    }

    public init(rule: String, reason: Reason) {
        self.rule = rule
        self.reason = reason
    }
}
