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
        case practice(PracticeCandidate)
        /// A label alone, which says what goes wrong.
        case label
    }

    /// The signals that it rests on, but for a label.
    var evidence: [Int] {
        switch basis {
        case .lines(let candidate): candidate.evidence
        case .files(let candidate): candidate.evidence
        case .name(let candidate): candidate.evidence
        case .field(let candidate): candidate.evidence
        case .practice(let candidate): candidate.evidence
        case .label: []
        }
    }
}
