import GitCommand
import Support

/// Someone else wrote to the notes while they were being added to; nothing was changed.
public struct NotesMoved: Failure {
    public var message: String { "\(NoteFormat.ownRef) was written to by another process meanwhile; nothing was imported" }
    public var hint: String? { "run the import again" }
}
