/// The comments of a change, in order of time, and the threads that they make.
struct NoteDbThreads {
    let inOrder: [NoteDbComment]
    private var byRoot: [String: [NoteDbComment]] = [:]

    /// - Parameter comments: in any order; of two with one id, the one later in time.
    init(_ comments: [NoteDbComment]) {
        var byID: [String: NoteDbComment] = [:]
        for comment in comments {
            if let known = byID[comment.id], Self.precedes(comment, known) { continue }
            byID[comment.id] = comment
        }
        inOrder = byID.values.sorted(by: Self.precedes)
        for comment in inOrder where comment.parent != nil {
            byRoot[Self.root(of: comment, byID), default: []].append(comment)
        }
    }

    /// What was answered to `root`, the earliest first.
    func replies(to root: NoteDbComment) -> [NoteDbComment] { byRoot[root.id] ?? [] }

    /// Where answers answer each other in a circle, or without end, any of them.
    private static func root(of comment: NoteDbComment, _ byID: [String: NoteDbComment]) -> String {
        var seen: Set<String> = [comment.id]
        var root = comment.id
        var above = comment.parent
        while let parent = above, seen.count < longestThread, seen.insert(parent).inserted {
            root = parent
            above = byID[parent]?.parent
        }
        return root
    }

    private static let longestThread = 1_000

    private static func precedes(_ left: NoteDbComment, _ right: NoteDbComment) -> Bool {
        if left.at != right.at { return left.at ?? .distantPast < right.at ?? .distantPast }
        if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
        return (left.patchSet, left.revision, left.text) < (right.patchSet, right.revision, right.text)
    }
}
