/// The comments of a change, in order of time, and the threads that they make.
struct NoteDbThreads {
    let inOrder: [NoteDbComment]
    private var byRoot: [String: [NoteDbComment]] = [:]
    private var roots: Set<String> = []

    /// - Parameter comments: in any order; of two with one id, the one later in time.
    init(_ comments: [NoteDbComment]) {
        var byID: [String: NoteDbComment] = [:]
        for comment in comments {
            if let known = byID[comment.id], Self.precedes(comment, known) { continue }
            byID[comment.id] = comment
        }
        inOrder = byID.values.sorted(by: Self.precedes)
        for comment in inOrder {
            let root = ThreadRoot.id(of: comment.id) { byID[$0]?.parent }
            if root == comment.id { roots.insert(root) } else { byRoot[root, default: []].append(comment) }
        }
    }

    /// Whether a comment began its thread.
    func isRoot(_ comment: NoteDbComment) -> Bool { roots.contains(comment.id) }

    /// What was answered to `root`, the earliest first.
    func replies(to root: NoteDbComment) -> [NoteDbComment] { byRoot[root.id] ?? [] }

    private static func precedes(_ left: NoteDbComment, _ right: NoteDbComment) -> Bool {
        if left.at != right.at { return left.at ?? .distantPast < right.at ?? .distantPast }
        if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
        return (left.patchSet, left.revision, left.text) < (right.patchSet, right.revision, right.text)
    }
}
