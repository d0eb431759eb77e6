extension Signal {
    /// Whether the reviewer wrote out what the lines should be.
    public var isSuggestion: Bool { kind == .comment && !SuggestionBlock.blocks(in: comment).isEmpty }

    /// What the lines should be by the reviewer's suggestions, those of several one below the other.
    public var suggestedLines: [String] { SuggestionBlock.blocks(in: comment).flatMap(\.lines) }
}
