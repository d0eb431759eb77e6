/// A name in `refs/` and the object it stands for.
public struct Reference: Sendable, Hashable {
    /// The full name, such as `refs/heads/main`.
    public let name: String
    /// What it points at, through any symbolic references; an annotated tag's own object, not what it tags.
    public let target: ObjectID

    public init(name: String, target: ObjectID) {
        self.name = name
        self.target = target
    }
}
