import GitCommand
import Support

/// A rule that cannot be written, because it would not load or is not ours to write.
public struct UnacceptableRule: Failure, Hashable {
    public let id: String
    public let reason: String

    public var message: String { "\(Printable.text(id)) cannot be accepted: \(Printable.text(reason))" }
}
