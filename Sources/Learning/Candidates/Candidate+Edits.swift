extension Candidate {
    /// The edits of the evidence that it is about.
    func edits(in preparation: Preparation) -> [PreparedEdit] {
        evidence.flatMap { edits(of: preparation.signals[$0], preparation) }
    }

    /// Those of one signal. Of a correction too large to pair its lines, a nit still knows those it flags.
    func edits(of signal: PreparedSignal, _ preparation: Preparation) -> [PreparedEdit] {
        if let association { return signal.edits.filter { $0.forms.contains(where: association.forms.contains) } }
        let paired = signal.edits.filter { isInScope($0) && matcher.flags($0.edit.before, in: signal.signal.year) }
        guard paired.isEmpty else { return paired }
        return signal.signal.corrections.flatMap { correction in
            let (before, after) = correction.texts(for: matcher)
            return before.filter { matcher.flags($0, in: signal.signal.year) }.map { text in
                PreparedEdit(
                    edit: LineEdit(before: text, after: matcher.isAboutOrder ? after.first : nil), type: FileType(of: text, in: correction),
                    folder: FileType.folder(of: correction.path), forms: [])
            }
        }.filter(isInScope)
    }

    /// Where in the form stands what went, or was missing; nil of a nit, and where whole lines went.
    func core(in preparation: Preparation) -> Range<Int>? {
        association?.forms.first.flatMap { preparation.cores[Int($0)] }
    }

    /// Whether an edit is of a file that the check holds in.
    func isInScope(_ edit: PreparedEdit) -> Bool { scope.covers(edit.type, in: edit.folder) }
}
