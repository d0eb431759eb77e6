/// What becomes of a file as an entry of the tree, whatever its lines.
public struct ChangedEntry: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The change brings the path in, by a new file or by a rename (`formerPath`).
        case added
        case modified
        case deleted
    }

    /// What stands at a path.
    public enum Mode: Sendable, Hashable {
        case regular, executable, symlink, submodule
    }

    public var kind: Kind
    /// Where a renamed file stood before.
    public var formerPath: [UInt8]?
    /// Nil where a rename leaves content and mode alone, for then git does not say.
    public var mode: Mode?
    /// Whether the change itself gives it this mode.
    public var isModeNew: Bool
    /// The id of the content; nil where the change leaves the content alone, or takes it away.
    public var object: String?
    /// The ids of the contents that it takes the place of: one for each parent that has the file.
    public var formerObjects: [String]

    public init(
        kind: Kind = .modified, formerPath: [UInt8]? = nil, mode: Mode? = nil, isModeNew: Bool = false,
        object: String? = nil, formerObjects: [String] = []
    ) {
        self.kind = kind
        self.formerPath = formerPath
        self.mode = mode
        self.isModeNew = isModeNew
        self.object = object
        self.formerObjects = formerObjects
    }

    /// Whether it has no lines: a link's target and a submodule's commit are none of a file.
    public var isNoFile: Bool { mode == .symlink || mode == .submodule }

    /// Whether it is a file that was not there before, under any name.
    public var isNewFile: Bool { kind == .added && formerPath == nil }

    /// What is new against both of two parents.
    public func intersection(_ other: ChangedEntry) -> ChangedEntry {
        var both = self
        if kind != other.kind { both.kind = .modified }
        if formerPath == nil { both.formerPath = other.formerPath }
        both.isModeNew = isModeNew && other.isModeNew
        both.formerObjects += other.formerObjects
        // What one parent has already is nothing new.
        if object == nil || other.object == nil { both.object = nil }
        return both
    }
}
