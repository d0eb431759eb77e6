import Testing

/// A nit as four reviewers put it, and what a rule learned from them must make of lines it never saw.
struct Nit: Sendable, CustomTestStringConvertible {
    struct Note: Sendable {
        let comment: String
        let before: [String]
        let after: [String]

        init(_ comment: String, _ before: String, _ after: String...) {
            self.comment = comment
            self.before = [before]
            self.after = after
        }
    }

    let name: String
    let language: Language
    let notes: [Note]
    /// Accepted lines in which the good form stands, or what comes near the bad one.
    let near: [String]
    /// Lines of the next offences.
    let bad: [String]
    /// Lines that a rule has to pass.
    let good: [String]
    /// Whether three notes are too few, because accepted code has much that looks like the bad form.
    let isFaint: Bool

    init(
        _ name: String, _ language: Language, _ notes: [Note], near: [String] = [], bad: [String], good: [String],
        isFaint: Bool = false
    ) {
        self.name = name
        self.language = language
        self.notes = notes
        self.near = near
        self.bad = bad
        self.good = good
        self.isFaint = isFaint
    }

    var testDescription: String { "\(name) (\(language.rawValue))" }
}
