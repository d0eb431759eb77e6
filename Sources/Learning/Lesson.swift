/// What was learned, with the proposal that a person reads of it.
struct Lesson {
    let basis: Basis
    var proposal: Proposal

    /// What it rests on.
    enum Basis {
        case lines(Candidate)
        case files(FileCandidate)
        case name(NameCandidate)
        case field(MessageFieldCandidate)
        /// A label alone, which says what goes wrong.
        case label
    }

    /// Whether it is a well-known nit that lines show.
    var isOfNit: Bool { if case .lines(let candidate) = basis { candidate.isNit } else { false } }
}
