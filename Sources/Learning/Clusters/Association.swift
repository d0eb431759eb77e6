/// A form that keeps coming with the same words: what reviewers ask for, and the edit that answers.
struct Association {
    let form: Form
    /// The number of the form, or of those that it is made of, ascending.
    let forms: [Int32]
    /// The words, strongest first; empty where accepted code alone is the contrast.
    let words: [Int32]
    /// The strongest word's log-likelihood ratio.
    let strength: Double
    /// Signals with the form and one of the words, ascending.
    let evidence: [Int]

    /// Whether a signal asks for what these do: it has one of the forms and, where they have words in common, one
    /// of the words.
    func says(_ signal: PreparedSignal) -> Bool {
        forms.contains(where: signal.forms.contains) && (words.isEmpty || words.contains(where: signal.words.contains))
    }
}
