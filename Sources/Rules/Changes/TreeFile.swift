/// What stands at a path of a tree.
public struct TreeFile: Sendable, Hashable {
    public var path: [UInt8]
    public var mode: ChangedEntry.Mode
    public var object: String

    public init(path: [UInt8], mode: ChangedEntry.Mode = .regular, object: String) {
        self.path = path
        self.mode = mode
        self.object = object
    }
}
