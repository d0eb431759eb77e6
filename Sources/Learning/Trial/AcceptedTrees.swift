import Rules
import Signals

/// Tells what accepted changes did to files as wholes. Asked only where a standing rule needs more than their lines.
public protocol AcceptedTrees {
    /// What the change touches, as a check of a commit gets it, and the tree that it leads to.
    /// - Returns: Nil where its objects are missing.
    func change(_ change: AcceptedChange) -> (files: [ChangedFile], tree: any ChangedTree)?
}
