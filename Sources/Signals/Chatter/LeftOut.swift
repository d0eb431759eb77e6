/// What was read and is no signal, counted by reason and by where it was read.
public struct LeftOut: Sendable, Hashable, Codable {
    public let reason: Reason
    /// As in `Signal.source`.
    public let source: String
    public let count: Int
    /// A few of them, each on one line, cleaned for display.
    public let samples: [String]

    public init(reason: Reason, source: String, count: Int, samples: [String]) {
        self.reason = reason
        self.source = source
        self.count = count
        self.samples = samples
    }
}

extension LeftOut {
    public enum Reason: String, Sendable, CaseIterable, Codable, Comparable {
        // Read, and nothing to learn from.
        case bot
        case ownComment = "own-comment"
        case reply
        case acknowledgement
        case pointer
        case praise
        case command
        case success
        case question
        case verdict
        case echo
        case duplicate
        case empty
        case merge
        case ownFiles = "own-files"
        case removed
        // Not read, or not wholly.
        case unreadable
        case tooLarge = "too-large"
        case foreignFormat = "foreign-format"
        case missingObject = "missing-object"

        /// One line for a person.
        public var explanation: String {
            switch self {
            case .bot: "written by a bot"
            case .ownComment: "by the author of the change"
            case .reply: "a reply in a thread"
            case .acknowledgement: "only acknowledges (\"Done\")"
            case .pointer: "only points at another comment (\"same here\")"
            case .praise: "only praises"
            case .command: "tells a machine what to run (\"recheck\")"
            case .success: "reports that all went well"
            case .question: "a question that no edit followed"
            case .verdict: "a verdict without words"
            case .echo: "repeats a rule that is told already"
            case .duplicate: "the same again"
            case .empty: "no words"
            case .removed: "taken away by an administrator"
            case .merge: "a merge, which has no lines of its own"
            case .ownFiles: "changes only what precept writes"
            case .unreadable: "cannot be read"
            case .tooLarge: "too large to be a comment"
            case .foreignFormat: "a format of another tool"
            case .missingObject:
                "on an object that this repository lacks: its words are kept, no correction is looked for"
            }
        }

        public static func < (left: Reason, right: Reason) -> Bool {
            left.rawValue < right.rawValue
        }
    }
}
