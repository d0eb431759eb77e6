/// A program that may phrase statements: an agent's command line, or any other that reads JSON and writes JSON.
public struct ModelCommand: Sendable, Hashable {
    /// The program, as an absolute path or a name on PATH, and its arguments.
    public let arguments: [String]
    /// In seconds, for one answer.
    public let timeLimit: Int

    public static let defaultTimeLimit = 30
    static let longestTimeLimit = 600

    /// Reads the value of `model`: `command`, a list or words with spaces between, and `timeout` in seconds.
    /// - Throws: `RuleFileError` where the program is named by a relative path, which would lead into whatever
    ///   repository one stands in.
    init(_ model: YAMLReader) throws(RuleFileError) {
        try model.allow(only: ["command", "timeout"])
        let words = try model.words("command")
        guard let program = words.first, !program.isEmpty else { throw RuleFileError("model.command is missing") }
        guard program.hasPrefix("/") || !program.contains("/") else {
            throw RuleFileError("model.command must be an absolute path or a name on PATH")
        }
        let limit = try model.optionalCount("timeout") ?? Self.defaultTimeLimit
        guard (1...Self.longestTimeLimit).contains(limit) else {
            throw RuleFileError("model.timeout must be a number of seconds from 1 to \(Self.longestTimeLimit)")
        }
        arguments = words
        timeLimit = limit
    }
}
