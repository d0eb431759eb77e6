/// The forms that a signal's edits may be instances of, but for those that do not recur.
struct SignalForms: Sendable {
    /// By edit, what it took away.
    let edits: [Found]
    /// What the edits brought in: the same, read backwards.
    let reversed: Found
    /// What the lines show that it brought in whole.
    let inserted: Found

    /// Forms, each once: the numbers of those that were met before, ascending, with their cores as they are here; and the others.
    struct Found: Sendable {
        let known: [Int32]
        let cores: [Range<Int>?]
        let news: [FormInstance]

        init(_ instances: [FormInstance], _ forms: Numbering<Form>) {
            let numbers = instances.map { forms.number(of: $0.form) }
            let places = zip(numbers, instances.indices).compactMap { number, place in number.map { (number: $0, place: place) } }
                .sorted { ($0.number, $0.place) < ($1.number, $1.place) }
            let first = places.indices.filter { $0 == 0 || places[$0].number != places[$0 - 1].number }
            known = first.map { places[$0].number }
            cores = first.map { instances[places[$0].place].core }
            var seen: Set<Form> = []
            news = zip(instances, numbers).filter { $0.1 == nil && seen.insert($0.0.form).inserted }.map(\.0)
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
