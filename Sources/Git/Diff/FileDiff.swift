/// What became of one file between two trees.
public struct FileDiff: Sendable, Hashable {
    public enum Status: Sendable, Hashable {
        case added
        case deleted
        case modified
        /// Moved, with or without a change; only where renames were asked for.
        case renamed
        /// A file became a link or a submodule, or the other way round.
        case typeChanged
    }

    /// Nil where the file is new.
    public let oldPath: String?
    /// Nil where the file is gone.
    public let newPath: String?
    public let oldMode: FileMode?
    public let newMode: FileMode?
    /// The contents; nil likewise.
    public let oldID: ObjectID?
    public let newID: ObjectID?
    public let status: Status
    /// A NUL stands among the first 8,000 bytes of either side: git's own test. Then there are no hunks.
    public let isBinary: Bool
    /// From top to bottom; empty where only the mode or the name changed.
    public let hunks: [Hunk]
    /// Why the lines could not be compared, though the file changed; nil where they were.
    public let skipped: Skipped?

    /// The new path, or of a deleted file the old one.
    public var path: String { newPath ?? oldPath ?? "" }

    public init(
        oldPath: String?, newPath: String?, oldMode: FileMode? = .regular, newMode: FileMode? = .regular,
        oldID: ObjectID? = nil, newID: ObjectID? = nil, status: Status, isBinary: Bool = false, hunks: [Hunk] = [], skipped: Skipped? = nil
    ) {
        self.oldPath = oldPath
        self.newPath = newPath
        self.oldMode = oldPath == nil ? nil : oldMode
        self.newMode = newPath == nil ? nil : newMode
        self.oldID = oldID
        self.newID = newID
        self.status = status
        self.isBinary = isBinary
        self.hunks = hunks
        self.skipped = skipped
    }
}
