import Foundation

/// A commit that the project accepted: the contrast to what its reviewers sent back.
public struct AcceptedChange: Sendable, Hashable, Identifiable {
    /// The commit, in hexadecimal.
    public let id: String
    public let at: Date
    public let message: String
    public let files: [AcceptedFile]

    public init(id: String, at: Date, message: String, files: [AcceptedFile]) {
        self.id = id
        self.at = at
        self.message = message
        self.files = files
    }
}

/// The lines that an accepted change added to one file.
public struct AcceptedFile: Sendable, Hashable {
    public let path: String
    public let added: [String]

    public init(path: String, added: [String]) {
        self.path = path
        self.added = added
    }
}
