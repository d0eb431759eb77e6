/// What was learned and is not proposed, or not for all files.
public struct Unproposed: Sendable, Hashable, Codable {
    /// The id that it would have as a rule.
    public let rule: String
    public let reason: Reason
    /// The globs of the files that it is proposed without; nil where it is not proposed at all.
    public let globs: [String]?

    public enum Reason: Sendable, Hashable, Codable {
        /// A tool sees to it, which the file sets up.
        case leftToTool(String, path: String)
        /// The file tells it already.
        case told(path: String)
        /// What it is about stands nowhere in the last commit: files of its scope, or the code that it recommends.
        case absent(String)
    }

    public init(rule: String, reason: Reason, for globs: [String]? = nil) {
        self.rule = rule
        self.reason = reason
        self.globs = globs
    }
}
