import GitCommand

/// The memory could not be opened, read or written.
public struct MemoryError: Failure {
    let path: String
    let reason: String

    public var message: String { "cannot use the memory at \(path): \(reason)" }
    public var hint: String? {
        "free disk space or mend the folder's permissions; the file may be deleted, precept learn makes it anew"
    }
}
