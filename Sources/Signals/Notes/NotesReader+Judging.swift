import Foundation

extension NotesReader {
    /// Tells signals from chatter, in an order that does not depend on the order of reading.
    mutating func judge() {
        var said: Set<[String?]> = []
        var known: Set<Signal.ID> = []
        // They are large: their places are put in order, and then they.
        let keys = comments.map { (at: $0.comment.at ?? .distantPast, id: $0.comment.id) }
        let inOrder = keys.indices.sorted { left, right in
            if keys[left].at != keys[right].at { return keys[left].at < keys[right].at }
            if keys[left].id != keys[right].id { return keys[left].id < keys[right].id }
            // One id with two records, as a merge of clones may leave it.
            let (one, other) = (comments[left].comment, comments[right].comment)
            return one.precedes(other) || !other.precedes(one) && left < right
        }.map { comments[$0] }
        let heard = inOrder.concurrentMap { [chatter] in Heard($0, chatter) }
        for (found, heard) in zip(inOrder, heard) {
            let comment = heard.comment
            let isRepeated = !known.insert(comment.id).inserted || !said.insert(heard.words).inserted
            if found.isSettled {
                earlierIDs.remove(comment.id)
                continue
            }
            let reason = isRepeated ? .duplicate : heard.reason
            if found.wasKnown, reason == nil, found.corrections.isEmpty { earlierIDs.remove(comment.id) }
            if let reason {
                if !found.isAwaiting && !found.isCounted { leftOut.add(reason, source: comment.source, sample: comment.text) }
            } else if !found.isAwaiting || !found.corrections.isEmpty {
                signals.append(comment.signal(corrections: found.corrections))
            }
        }
    }

    /// What is to be said of a comment by itself.
    private struct Heard: Sendable {
        /// As its author wrote it.
        let comment: ReviewComment
        /// Who says the same in the same place repeats it.
        let words: [String?]
        /// Why it is no signal; nil where it is one.
        let reason: LeftOut.Reason?

        init(_ found: Found, _ chatter: Chatter) {
            var comment = found.comment
            if comment.isByMachine { comment.text = MachineText.words(of: comment.text) }
            self.comment = comment
            // A text mirrored twice may differ in its line ends.
            let text = comment.text.unicodeScalars.split(whereSeparator: \.isSpace).map { Substring($0) }.joined(separator: " ")
            words = [comment.review, comment.path, comment.line.map(String.init), comment.author, text]
            reason = chatter.reason(toLeave: comment, hasCorrection: !found.corrections.isEmpty)
        }
    }
}
