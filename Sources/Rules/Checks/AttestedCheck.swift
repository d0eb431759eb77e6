/// The exact tree that a change leads to must have been seen to pass a command, where a file within the
/// rule's scope changes.
public struct AttestedCheck: Sendable, Hashable {
    /// Such as `swift test`: the name under which `precept attest -- swift test` keeps what it saw. Nothing
    /// ever runs because a rule names it.
    public var command: String

    public init(command: String) { self.command = command }
}
