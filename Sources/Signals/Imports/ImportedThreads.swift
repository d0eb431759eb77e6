/// The threads of imported comments: those that begin one are records, and the others are their answers.
struct ImportedThreads {
    /// By id.
    private var comments: [String: ImportedComment] = [:]
    private var order: [String] = []
    /// Of reviews whose author the import names.
    private var changeAuthors: [String: String] = [:]

    /// Where a system names the same comment twice, the later one counts.
    mutating func add(_ comment: ImportedComment) {
        if comments.updateValue(comment, forKey: comment.id) == nil { order.append(comment.id) }
    }

    mutating func name(author: String, ofReview review: String) {
        changeAuthors[review] = author
    }

    /// The records of all threads, each with its answer; answers to comments that are not among them, by the
    /// comment's id.
    func resolved() -> (records: [InterchangeRecord], answers: [String: String]) {
        var replies: [String: [ImportedComment]] = [:]
        var authors = changeAuthors
        var roots: [ImportedComment] = []
        for comment in order.lazy.compactMap({ comments[$0] }) {
            let root = ThreadRoot.id(of: comment.id) { comments[$0]?.parent }
            if root == comment.id { roots.append(comment) } else { replies[root, default: []].append(comment) }
        }
        for (review, author) in likelyAuthors(replies) where authors[review] == nil { authors[review] = author }

        var records: [InterchangeRecord] = []
        for comment in roots {
            var members = comment.record.members
            members.set("reply", Self.answer(among: replies[comment.id] ?? [], to: comment.author))
            members.set("change_author", members["review"]?.string.flatMap { authors[$0] })
            if let record = try? InterchangeRecord(members) { records.append(record) }
        }
        var answers: [String: String] = [:]
        for (root, replies) in replies where comments[root] == nil {
            answers[root] = Self.answer(among: replies, to: nil)
        }
        return (records, answers)
    }

    /// The first reply that says the edit was made, else the first of another person.
    private static func answer(among replies: [ImportedComment], to author: String?) -> String? {
        let others = replies.filter { author == nil || $0.author != author }
            .sorted { ($0.createdAt ?? "", $0.id) < ($1.createdAt ?? "", $1.id) }
        return (others.first { Phrases.saysDone($0.text) } ?? others.first)?.text
    }

    /// Nothing but the pull request itself says who wrote the change. Where all who answer others' comments with
    /// "Done" are one person, it is that one.
    private func likelyAuthors(_ replies: [String: [ImportedComment]]) -> [String: String] {
        var candidates: [String: Set<String>] = [:]
        for (root, replies) in replies {
            guard let root = comments[root], let review = root.record.members["review"]?.string else { continue }
            for reply in replies where Phrases.saysDone(reply.text) {
                if let author = reply.author, author != root.author { candidates[review, default: []].insert(author) }
            }
        }
        return candidates.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
