import Rules
import Signals

/// Tells of the files that accepted changes touched what their added lines do not. Asked only where a check needs it.
public protocol AcceptedTrees: Sendable {
    /// What the change touches, as a check of a commit gets it, and the tree that it leads to.
    /// - Returns: Nil where its objects are missing.
    func change(_ change: AcceptedChange) -> (files: [ChangedFile], tree: any ChangedTree)?

    /// A content, by its id in hexadecimal.
    /// - Returns: Nil where it is missing, or too large to be text.
    func text(of object: String) -> [UInt8]?
}
