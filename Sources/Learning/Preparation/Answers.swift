import Signals

/// Commits that answer a comment.
enum Answers {
    /// `signals`, of which those from history lack the corrections that a comment has already: the commit
    /// that does what the reviewer asked is no second failure.
    static func withoutAnswers(_ signals: [Signal]) -> [Signal] {
        let asked = Set(signals.lazy.filter { $0.kind == .comment }.flatMap(\.corrections).map(Lines.init))
        return signals.map { signal in
            guard signal.kind != .comment, !signal.corrections.isEmpty else { return signal }
            return signal.with(corrections: signal.corrections.filter { !asked.contains(Lines($0)) })
        }
    }

    /// A correction without its line number, which another commit may have moved.
    private struct Lines: Hashable {
        let path: String
        let before: [String]
        let after: [String]

        init(_ correction: Correction) {
            path = correction.path
            before = correction.before
            after = correction.after
        }
    }
}

extension Signal {
    fileprivate func with(corrections: [Correction]) -> Signal {
        Signal(
            id: id, kind: kind, source: source, review: review, commit: commit, path: path, line: line,
            endLine: endLine, author: author, at: at, comment: comment, corrections: corrections, tags: tags)
    }
}
