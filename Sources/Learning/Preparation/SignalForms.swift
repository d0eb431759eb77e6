/// The forms that a signal's edits may be instances of.
struct SignalForms: Sendable {
    /// By edit, what it took away.
    let edits: [[FormInstance]]
    /// What the edits brought in: the same, read backwards.
    let reversed: [FormInstance]
    /// What the lines show that it brought in whole.
    let inserted: [FormInstance]

    init(_ parts: SignalParts, _ extraction: FormExtraction) {
        edits = parts.edits.map { extraction.forms(of: $0.edit) }
        reversed = parts.edits.compactMap(\.edit.reversed).flatMap(extraction.forms)
        inserted = parts.inserted.flatMap(extraction.forms)
    }
}
