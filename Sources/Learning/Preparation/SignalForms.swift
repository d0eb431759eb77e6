/// The forms that a signal's edits may be instances of.
struct SignalForms: Sendable {
    /// By edit, what it took away.
    let edits: [Found]
    /// What the edits brought in: the same, read backwards.
    let reversed: Found
    /// What the lines show that it brought in whole.
    let inserted: Found

    /// Forms: the numbers of those that were met before, and the others.
    struct Found: Sendable {
        private(set) var known: [Int32] = []
        private(set) var news: [FormInstance] = []

        init(_ instances: [FormInstance], _ forms: Numbering<Form>) {
            for instance in instances {
                if let number = forms.number(of: instance.form) { known.append(number) } else { news.append(instance) }
            }
        }
    }

    /// - Parameter forms: Those that have numbers.
    init(_ parts: SignalParts, _ extraction: FormExtraction, _ forms: Numbering<Form>) {
        let found = parts.edits.map { extraction.formsEitherWay(of: $0.edit) }
        edits = found.map { Found($0.forms, forms) }
        reversed = Found(found.flatMap(\.reverse), forms)
        inserted = Found(parts.inserted.flatMap(extraction.forms), forms)
    }
}
