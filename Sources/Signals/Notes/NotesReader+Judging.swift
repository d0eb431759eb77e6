import Foundation

extension NotesReader {
    /// Tells signals from chatter, in an order that does not depend on the order of reading.
    mutating func judge() {
        var said: Set<[String?]> = []
        var known: Set<Signal.ID> = []
        let inOrder = comments.sorted { left, right in
            if left.comment.at != right.comment.at {
                return left.comment.at ?? .distantPast < right.comment.at ?? .distantPast
            }
            if left.comment.id != right.comment.id { return left.comment.id < right.comment.id }
            // One id with two records, as a merge of clones may leave it.
            return "\(left)" < "\(right)"
        }
        for found in inOrder {
            var comment = found.comment
            if comment.isByMachine { comment.text = MachineText.words(of: comment.text) }
            let words: [String?] = [
                comment.review, comment.path, comment.line.map(String.init), comment.author,
                Self.folded(comment.text),
            ]
            let isRepeated = !known.insert(comment.id).inserted || !said.insert(words).inserted
            if found.isSettled {
                earlierIDs.remove(comment.id)
                continue
            }
            let reason =
                isRepeated
                ? LeftOut.Reason.duplicate
                : chatter.reason(toLeave: comment, hasCorrection: !found.corrections.isEmpty)
            if found.wasKnown, reason == nil, found.corrections.isEmpty { earlierIDs.remove(comment.id) }
            if let reason {
                if !found.isAwaiting { leftOut.add(reason, source: comment.source, sample: comment.text) }
            } else if !found.isAwaiting || !found.corrections.isEmpty {
                signals.append(comment.signal(corrections: found.corrections))
            }
        }
    }

    /// A text mirrored twice may differ in its line ends.
    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
