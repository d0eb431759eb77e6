/// How far a long reading has come, told to whoever waits for it; once for each thing read, or for some of them, so that it must be cheap.
public typealias ReadingProgress = (ReadingStep) -> Void

/// Where a reading is.
public struct ReadingStep: Sendable, Hashable {
    public enum Stage: Sendable, Hashable {
        /// Annotated objects.
        case notes
        /// Comments, of which is looked for what they became.
        case corrections
        /// Gerrit's changes.
        case changes
        /// Commits.
        case history
        /// Accepted changes.
        case accepted
    }

    public let stage: Stage
    public let done: Int
    /// Nil where nobody knows before the end.
    public let total: Int?

    init(_ stage: Stage, _ done: Int, of total: Int? = nil) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
