import GitCommand
import Support

/// The output of `git diff` is not what it is known to be.
public struct UnreadableDiff: Failure {
    /// In bytes.
    let offset: Int

    public var message: String { "what git diff printed cannot be read (at byte \(offset))" }
}
