extension Repository {
    /// The notes under a reference such as `refs/notes/commits`, by the object they are about; none where
    /// there is no such reference.
    ///
    /// Reads the notes' tree itself, whichever way it fans out, and no blobs: several times as fast as
    /// `git_note_read` for each. What lies in that tree under no object's name is no note and is left out.
    public func notes(in ref: String) throws -> [NoteEntry] {
        guard let tip = try target(ofReferenceNamed: ref) else { return [] }
        var notes: [NoteEntry] = []
        var reading = TreeReading(self, filter: PathFilter([]))
        try reading.read(tree(tip)) { entry in
            guard entry.mode == .regular || entry.mode == .executable,
                let annotated = ObjectID(hex: entry.path.filter { $0 != "/" })
            else { return }
            notes.append(NoteEntry(annotated: annotated, blob: entry.id))
        }
        return notes.sorted { ($0.annotated, $0.blob) < ($1.annotated, $1.blob) }
    }
}
