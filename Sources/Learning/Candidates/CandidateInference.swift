import Rules

/// Turns an association into a candidate: its check, the scope in which it holds, and its trial.
struct CandidateInference {
    let preparation: Preparation
    let replay: Replay

    /// - Returns: Nil where the corrections go either way, or have the form for other reasons.
    func candidate(from association: Association) -> Candidate? {
        if isAnyLine(association) { return nil }
        let association = ClosedForm(preparation: preparation).closing(association)
        let corrections = CorrectionFigures(of: association, preparation, replay)
        guard corrections.direction >= Bar.Advice.direction,
            corrections.purity >= Bar.Check.purity
        else { return nil }
        let change = CommonChange(of: association, preparation)
        if let change, change.isOfSentenceStart(preparation.tokens), !beginsBefore(association) { return nil }
        let check = FormPattern(tokens: preparation.tokens).check(for: association.form)
        let good = GoodForm(preparation).pattern(for: association)
        let types = evidenceTypes(of: association)
        guard !types.isEmpty,
            let matcher = try? LineMatcher(check),
            let trial = try? CandidateTrial(matcher, ClearedLines(matcher, replay), good: good, preparation, replay)
        else { return nil }
        // Where accepted code disagrees, in one file type or another, the rule does not reach.
        let holding = types.filter { trial.precision(for: association.evidence, in: [$0]) >= Bar.precision }
        let scope = holding.isEmpty || types.contains(where: \.isMessage) ? types : holding
        var figures = trial.figures(for: association.evidence, in: scope)
        figures.corrections = corrections
        figures.isOfOneLength = isOfOneLength(association)
        figures.speaking = preparation.reviews(of: speaking(of: association)).count
        return Candidate(
            origin: .mined(association), check: check, matcher: matcher, evidence: association.evidence,
            // Advice is about all that was spoken of.
            change: change, scope: Admission.keepsCheck(figures) ? scope : types, trial: figures,
            coherence: Coherence.share(of: association.evidence, preparation))
    }

    /// Whether whole lines went, of which the form keeps no word: so many others look like.
    private func isAnyLine(_ association: Association) -> Bool {
        guard case .tokens(let row, _) = association.form, row.contains(.anyWord),
            association.forms.allSatisfy({ preparation.cores[Int($0)] == nil })
        else { return false }
        return !row.contains(where: preparation.tokens.isWord)
    }

    /// Whether most of the corrections made a line of one repeated sign longer or shorter, as under a title: how long it has to be
    /// is told by what stands beside it.
    private func isOfOneLength(_ association: Association) -> Bool {
        let edits = preparation.edits(with: association.forms, of: association.evidence).map(\.edit)
        let lengthened = edits.count { edit in
            guard let sign = Self.repeatedSign(of: edit.before), let after = edit.after else { return false }
            return Self.repeatedSign(of: after) == sign
        }
        return lengthened * 2 > edits.count
    }

    /// The sign that a line is made of.
    private static func repeatedSign(of line: String) -> Character? {
        let signs = line.trimmed(of: " \t\r")
        guard let sign = signs.first, signs.count > 1, signs.allSatisfy({ $0 == sign }), !sign.isLetter, !sign.isNumber else { return nil }
        return sign
    }

    /// Whether the form holds something of what stands before that which went.
    private func beginsBefore(_ association: Association) -> Bool {
        guard case .tokens(let row, _) = association.form, let number = association.forms.first,
            let place = preparation.cores[Int(number)]
        else { return false }
        return row[..<place.lowerBound].contains { $0 == .lineStart || $0 >= 0 && preparation.tokens.kind(of: $0) == .sign }
    }

    /// Of the evidence, what uses the strongest word: others may have come to the same form for reasons of their own.
    private func speaking(of association: Association) -> [Int] {
        guard let word = association.words.first else { return association.evidence }
        return association.evidence.filter { preparation.signals[$0].words.contains(word) }
    }

    /// The file types that the evidence lies in: either commit messages or files, never both, for they
    /// are checked apart.
    private func evidenceTypes(of association: Association) -> Set<FileType> {
        var reviews: [FileType: Set<String>] = [:]
        for index in association.evidence {
            for edit in preparation.edits(with: association.forms, of: [index]) {
                reviews[edit.type, default: []].insert(preparation.signals[index].signal.review)
            }
        }
        let all = reviews.values.reduce(0) { $0 + $1.count }
        let inSubjects = reviews.removeValue(forKey: .subject)?.count ?? 0
        let inMessages = reviews.removeValue(forKey: .message)?.count ?? 0
        if inSubjects * 2 > all { return [.subject] }
        if (inMessages + inSubjects) * 2 > all { return [.message, .subject] }
        return FileType.takingPart(reviews.mapValues(\.count), of: all)
    }
}
