/// An error that a person can act on.
public protocol Failure: Error {
    /// What went wrong, without a full stop.
    var message: String { get }
    /// What to do about it, where that is known.
    var hint: String? { get }
}

extension Failure {
    public var hint: String? { nil }
}
