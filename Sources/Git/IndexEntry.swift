/// A file as it is staged.
public struct IndexEntry: Sendable, Hashable {
    public let path: String
    public let mode: FileMode
    public let id: ObjectID
    /// 0, or in a conflict 1 for the common ancestor, 2 for ours and 3 for theirs.
    public let stage: Int
    /// `git add --intent-to-add`: the path is known and its content not staged yet.
    public let intentToAdd: Bool

    public init(path: String, mode: FileMode, id: ObjectID, stage: Int = 0, intentToAdd: Bool = false) {
        self.path = path
        self.mode = mode
        self.id = id
        self.stage = stage
        self.intentToAdd = intentToAdd
    }
}
