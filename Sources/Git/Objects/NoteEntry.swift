/// A note: which object it is about, and the blob that holds its text.
public struct NoteEntry: Sendable, Hashable {
    /// The object it is about; it may be missing from the repository.
    public let annotated: ObjectID
    public let blob: ObjectID

    public init(annotated: ObjectID, blob: ObjectID) {
        self.annotated = annotated
        self.blob = blob
    }
}
