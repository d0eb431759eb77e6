/// What was learned, with the proposal that a person reads of it.
struct Lesson {
    /// The admitted candidate; nil where a label alone says what goes wrong.
    let candidate: Candidate?
    var proposal: Proposal
}
