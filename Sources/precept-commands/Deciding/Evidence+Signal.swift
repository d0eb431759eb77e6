import Learning
import Rules
import Signals

extension Evidence {
    /// A signal as evidence, for those who read it.
    init(_ signal: Signal) {
        self.init(
            source: signal.source, review: signal.review, commit: signal.commit, path: signal.path, line: signal.line,
            author: signal.author, at: signal.at.map(Day.text(for:)), comment: CleanText.line(signal.comment))
    }
}
