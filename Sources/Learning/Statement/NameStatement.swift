import Signals

/// What reviewers ask for who keep naming some code, as one imperative sentence: in their words where these say when or
/// where, else by the name and what stood in its place.
struct NameStatement {
    let preparation: Preparation

    /// A sentence of fewer words than this says no more than the name.
    private static let enoughWords = 4
    private static let verbs: Set<Substring> = ["Use", "Prefer", "Add"]
    /// Of the reviews, the share that has a name taken away for it.
    private static let leastReplacing = 0.5

    /// - Returns: Nil where the comments make no sentence of it.
    func text(for candidate: NameCandidate) -> String? {
        if let nit = candidate.topic.nit { return nit.statement.replacing("{name}", with: candidate.name) }
        guard let spoken = spoken(of: candidate) else { return nil }
        let words = spoken.split(separator: " ")
        if words.count >= Self.enoughWords { return marked(spoken, candidate).stopped }
        // The words say no more than the name, if that, and do not tell where; what stood in its place does. Another verb
        // would need its object.
        guard let verb = words.first, Self.verbs.contains(verb), let replaced = replaced(in: candidate) else { return nil }
        return "\(verb) `\(candidate.name)`, not `\(replaced)`."
    }

    private func spoken(of candidate: NameCandidate) -> String? {
        let word = preparation.words.number(of: candidate.name.lowercased())
        let choice = SentenceChoice(
            preparation: preparation, evidence: candidate.evidence, words: [word].compactMap { $0 }, changed: [candidate.name],
            isChecked: false)
        // Code that it shows the name with may be an example; what it makes a condition of is none.
        let oneCase = OneCase(preparation: preparation, evidence: candidate.evidence)
        return choice.best { sentence in
            CodeName.all(in: sentence.text).contains(candidate.name)
                && !oneCase.hasConditionOfOne(sentence.text)
        }?.text
    }

    private func marked(_ text: String, _ candidate: NameCandidate) -> String {
        let corrected = candidate.evidence.flatMap { preparation.signals[$0].signal.corrections.flatMap { $0.before + $0.after } }
        return CodeMarking.marked(text, known: Set(corrected.flatMap { CodeName.all(in: $0) }), named: [candidate.name])
    }

    /// The name that most of the corrections took away for it, where it is no word that merely stood there: code that nobody
    /// writes in prose, a part of the name, or what the comments name too.
    private func replaced(in candidate: NameCandidate) -> String? {
        var reviews: [String: Set<String>] = [:]
        for signal in candidate.evidence.map({ preparation.signals[$0].signal }) {
            let before = signal.corrections.flatMap(\.before).flatMap { CodeName.all(in: $0) }
            let after = signal.corrections.flatMap(\.after).flatMap { CodeName.all(in: $0) }
            for name in Set(before).subtracting(after) where !name.allSatisfy(\.isNumber) {
                reviews[name, default: []].insert(signal.review)
            }
        }
        // Of those that go together, the longest says most.
        let best = reviews.max { left, right in
            (left.value.count, left.key.count, right.key) < (right.value.count, right.key.count, left.key)
        }
        guard let best, Double(best.value.count) > Double(candidate.trial.reviews) * Self.leastReplacing else { return nil }
        return CodeName.isTelling(best.key) || candidate.name.contains(best.key) || isNamed(best.key, in: candidate) ? best.key : nil
    }

    private func isNamed(_ name: String, in candidate: NameCandidate) -> Bool {
        candidate.evidence.contains { preparation.signals[$0].ownLines.contains { CodeName.all(in: $0).contains(name) } }
    }
}
