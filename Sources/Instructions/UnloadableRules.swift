import Checking
import GitCommand
import Support

/// Rule files that do not load, and so could not be told.
public struct UnloadableRules: Failure, Hashable {
    public let failures: [RuleLoadFailure]

    /// Whether the rules were about to be told.
    private let isTelling: Bool

    public init(failures: [RuleLoadFailure], isTelling: Bool = true) {
        self.failures = failures
        self.isTelling = isTelling
    }

    public var message: String {
        failures.map { "\(Printable.text($0.file)): \(Printable.text($0.reason))" }.joined(separator: "\n         ")
    }

    public var hint: String? {
        if !isTelling { return "mend the file, or take it away" }
        if failures.allSatisfy({ !RuleSource.isRuleFile($0.file.split(separator: "/").last.map(String.init) ?? "") }) {
            return "the section tells every rule, and cannot tell what is not here"
        }
        let files = failures.count == 1 ? "file" : "files"
        return "mend the rule \(files) first: the section tells every rule, and cannot tell what does not load"
    }
}
