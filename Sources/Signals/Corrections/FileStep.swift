import Git

/// One commit's change of a file, from one blob to another.
struct FileStep {
    let commit: ObjectID
    /// When it was committed, since 1970.
    let seconds: Int64
    let old: ObjectID
    let new: ObjectID
}
