import GRDB
import GitCommand
import Support

/// The memory could not be opened, read or written.
public struct MemoryError: Failure {
    let path: String
    let reason: String

    public var message: String { "cannot use the memory at \(path): \(reason)" }
    public var hint: String? {
        "free disk space or mend the folder's permissions, or begin it anew with: precept learn --rebuild"
    }

    /// `error` in words for a person, where a memory that had been opened could not be used.
    public static func explained(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return MemoryError(path: "<git dir>/precept/memory.sqlite", reason: error.message ?? "\(error.resultCode)")
    }
}
