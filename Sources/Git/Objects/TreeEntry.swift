/// A file of a tree, or a link or submodule; folders are only part of the path.
public struct TreeEntry: Sendable, Hashable {
    /// From the root of the tree that was asked for; bytes that are not UTF-8 are replaced.
    public let path: String
    public let mode: FileMode
    public let id: ObjectID

    public init(path: String, mode: FileMode, id: ObjectID) {
        self.path = path
        self.mode = mode
        self.id = id
    }
}
