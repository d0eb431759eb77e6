/// An admitted candidate, with the proposal that a person reads of it.
struct Lesson {
    let candidate: Candidate
    let proposal: Proposal
}
