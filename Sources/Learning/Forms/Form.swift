/// The part of an edit that can recur on other lines: what was taken away, or was missing, with as
/// much of its surroundings as is needed to know it again.
enum Form: Hashable {
    /// Tokens in a row, with holes and edges among them; the line is no case where it has `excuse`.
    case tokens([TokenID], excuse: TokenID?)
    /// Tokens in a row of which the one at `place` is any of `choices`.
    case choice([TokenID], place: Int, choices: [TokenID])

    /// There are many, and of most only one: tokens are fed to the hasher as the bytes they are, not one by one.
    func hash(into hasher: inout Hasher) {
        switch self {
        case .tokens(let tokens, let excuse):
            tokens.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(excuse)
        case .choice(let tokens, let place, let choices):
            tokens.withUnsafeBytes { hasher.combine(bytes: $0) }
            choices.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(place)
        }
    }
}
