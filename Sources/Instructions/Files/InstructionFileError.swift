import GitCommand
import Support

/// The instruction file does not say where our section is.
public struct InstructionFileError: Failure, Hashable {
    public let path: String
    public let reason: MarkedSectionError

    public var message: String { reason == .notText ? "\(path) \(reason.message)" : "\(path), \(reason.message)" }
    public var hint: String? { reason.hint }
}
