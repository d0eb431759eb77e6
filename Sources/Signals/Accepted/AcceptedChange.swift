import Foundation

/// A commit that the project accepted: the contrast to what its reviewers sent back.
public struct AcceptedChange: Sendable, Hashable, Identifiable {
    /// The commit, in hexadecimal.
    public let id: String
    /// When it was committed …
    public let at: Date
    /// … and when its author wrote it, which may be long before.
    public let writtenAt: Date
    public let message: String
    /// Those that it added lines to.
    public internal(set) var files: [AcceptedFile]
    /// Every path that it touched, whatever it did there.
    public let touched: Set<String>

    /// - Parameters:
    ///   - writtenAt: `at` where it is not given.
    ///   - touched: The files' paths, where nothing else is known.
    public init(id: String, at: Date, writtenAt: Date? = nil, message: String, files: [AcceptedFile], touched: Set<String>? = nil) {
        self.id = id
        self.at = at
        self.writtenAt = writtenAt ?? at
        self.message = message
        self.files = files
        self.touched = touched ?? Set(files.map(\.path))
    }
}
