/// The forms that a signal's edits may be instances of, but for those that do not recur.
struct SignalForms: Sendable {
    /// By edit, what it took away.
    let edits: [Found]
    /// What the edits brought in: the same, read backwards.
    let reversed: Found
    /// What the lines show that it brought in whole.
    let inserted: Found

    /// Forms: the numbers of those that were met before, each once, ascending, and the others.
    struct Found: Sendable {
        let known: [Int32]
        let news: [FormInstance]

        init(_ instances: [FormInstance], _ forms: Numbering<Form>) {
            let numbers = instances.map { forms.number(of: $0.form) }
            known = numbers.compactMap { $0 }.ascending()
            news = zip(instances, numbers).filter { $0.1 == nil }.map(\.0)
        }
    }

    /// - Parameter forms: Those that have numbers.
    init(_ lines: SignalTokens, _ extraction: FormExtraction, _ forms: Numbering<Form>, passing recurring: FormSieve) {
        let found = { (instances: [FormInstance]) in Found(instances.filter { recurring.passes($0.form) }, forms) }
        edits = lines.edits.map { found(extraction.forms(of: $0)) }
        reversed = found(lines.edits.flatMap(extraction.formsOfReverse))
        inserted = found(lines.inserted.flatMap(extraction.forms))
    }
}
