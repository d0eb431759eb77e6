/// The tokens of the lines of a signal, all with numbers.
struct SignalTokens: Sendable {
    let edits: [FormExtraction.EditTokens]
    let inserted: [FormExtraction.EditTokens]

    init(_ parts: SignalParts, _ extraction: FormExtraction) {
        edits = parts.edits.map { extraction.tokens(of: $0.edit) }
        inserted = parts.inserted.map(extraction.tokens)
    }
}
