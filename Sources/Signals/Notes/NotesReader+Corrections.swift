import Foundation
import Git

extension NotesReader {
    /// Marks the comments of which the last reading saw all that could answer them.
    mutating func settle(before state: ReadingState, movedReviews: Set<String>) throws {
        guard let head = state.head.flatMap(ObjectID.init(hex:)), let commit = try? repository.commit(head) else { return }
        for index in comments.indices where comments[index].isAwaiting {
            let comment = comments[index].comment
            guard let at = comment.at, comment.hunk == nil || !movedReviews.contains(comment.review) else { continue }
            comments[index].isSettled =
                Double(commit.committer.seconds - LaterChanges.longestWait) > at.timeIntervalSince1970
        }
    }

    /// Finds what resolved each comment: what its record says or it suggests, else the edit that followed.
    /// - Returns: by family, the objects with comments that a coming commit may still answer.
    mutating func findCorrections() throws -> [String: Set<String>] {
        var open: [Int] = []
        for index in comments.indices where !comments[index].isSettled {
            let comment = comments[index].comment
            let suggested = suggestions(of: comment)
            comments[index].suggested = suggested
            // A suggestion is exact. Of several, what followed tells which was taken, and so it does whether a
            // machine's was.
            comments[index].corrections = suggested.count == 1 && !comment.isByMachine ? suggested : comment.recordedCorrections
            if comments[index].corrections.isEmpty, comment.wantsLaterCorrection { open.append(index) }
        }
        var edits = try LaterEdits(repository, of: open.map { comments[$0].comment })
        var awaiting: [String: Set<String>] = [:]
        for (number, index) in open.enumerated() {
            progress?(ReadingStep(.corrections, number, of: open.count))
            let comment = comments[index].comment
            let edit = edits.edit(after: comment)
            comments[index].corrections = edit.corrections
            if edit.mayCome { awaiting[comments[index].family, default: []].insert(comments[index].annotated.hex) }
        }
        for index in comments.indices where !comments[index].suggested.isEmpty {
            let followed = comments[index].corrections
            let taken = comments[index].suggested.first { suggestion in
                followed.contains { $0.before == suggestion.before && $0.after == suggestion.after }
            }
            if let taken {
                comments[index].corrections = [taken]
            } else if followed.isEmpty, !comments[index].comment.isByMachine, let first = comments[index].suggested.first {
                comments[index].corrections = [first]
            }
        }
        return awaiting
    }

    private func suggestions(of comment: ReviewComment) -> [Correction] {
        comment.suggestedCorrections {
            guard let path = comment.path, LaterChanges.canBeInTree(path),
                let commit = comment.commit.flatMap(ObjectID.init(hex:)),
                let blob = try? repository.blob(at: path, in: commit),
                let bytes = try? repository.blob(blob, limit: NoteContents.largestPlain)
            else { return nil }
            return IndexedLines(bytes).lines
        }
    }
}
