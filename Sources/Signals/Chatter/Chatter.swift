/// Tells what is said in review and is no signal: bots, acknowledgements, praise, questions that led
/// nowhere, replies.
///
/// Errs on the side of keeping: only a comment that is chatter as a whole is left out, and one that
/// carries a suggestion never is for its words.
struct Chatter: Sendable {
    /// The statements of the rules that agents are told, in bare words.
    private let told: Set<[String]>

    /// - Parameter told: statements of rules; a comment that is one of them is an echo.
    init(told: [String] = []) {
        self.told = Set(told.map(Wording.words))
    }

    /// Why `comment` is no signal; nil where it is one.
    /// - Parameter hasCorrection: an edit of the commented lines is known.
    func reason(toLeave comment: ReviewComment, hasCorrection: Bool) -> LeftOut.Reason? {
        if Bots.wrote(comment, hasCorrection: hasCorrection) { return .bot }
        // A label is deliberate, whoever gave it.
        if !comment.tags.isEmpty { return Label.failures(in: comment.tags).isEmpty ? .success : nil }
        if comment.isByChangeAuthor { return .ownComment }
        if comment.isReply { return .reply }
        if !SuggestionBlock.blocks(in: comment.text).isEmpty { return nil }

        let words = Wording.words(comment.text)
        if words.isEmpty { return Wording.isCheer(comment.text) ? .praise : .empty }
        // A link says something only where an edit shows what it led to.
        if !hasCorrection, Wording.areLinks(comment.text) { return .empty }
        if told.contains(words) { return .echo }
        if Phrases.acknowledges(comment.text, words: words) { return .acknowledgement }
        if Phrases.points(words) { return .pointer }
        if Phrases.praises(words) { return .praise }
        if Phrases.commands(words) { return .command }
        if Phrases.reportsSuccess(words) { return .success }
        if !hasCorrection, !wasAccepted(comment), Questions.onlyAsks(comment.text) { return .question }
        return nil
    }

    /// The reply says that the edit was made.
    private func wasAccepted(_ comment: ReviewComment) -> Bool {
        comment.answer.map(Phrases.saysDone) ?? false
    }
}
