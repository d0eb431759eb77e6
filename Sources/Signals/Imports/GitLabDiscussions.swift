/// GitLab's review comments, as its REST API gives them
/// (`GET /projects/:id/merge_requests/:iid/discussions`): a list of threads, each a list of notes.
///
/// A merge request among them (`GET …/merge_requests`) tells who wrote the change. A note says nothing of the
/// text it stands at.
struct GitLabDiscussions {
    private(set) var threads = ImportedThreads()

    static func recognises(_ object: [String: JSONValue]) -> Bool {
        object["notes"]?.array != nil || isMergeRequest(object)
    }

    /// Takes in one item.
    /// - Returns: what could not be read of it.
    mutating func add(_ object: [String: JSONValue]) -> [UnreadableRecord] {
        if Self.isMergeRequest(object) {
            if let number = try? object.identifier("iid"), let author = object["author"]?.object?["username"]?.string {
                threads.name(author: author, ofReview: number)
            }
            return []
        }
        guard let notes = object["notes"]?.array else { return [.missing("notes")] }
        var problems: [UnreadableRecord] = []
        var root: String?
        for note in notes {
            do throws(UnreadableRecord) {
                guard let note = note.object else { throw .notAnObject }
                // "changed this line in version 2", "approved": the machine's own.
                if note["system"]?.bool == true { continue }
                let comment = try Self.comment(note, parent: root)
                threads.add(comment)
                root = root ?? comment.id
            } catch {
                problems.append(error)
            }
        }
        return problems
    }

    private static func isMergeRequest(_ object: [String: JSONValue]) -> Bool {
        object["iid"] != nil && object["source_branch"] != nil
    }

    static let source = "gitlab"

    private static func comment(
        _ note: [String: JSONValue], parent: String?
    ) throws(UnreadableRecord) -> ImportedComment {
        guard let id = try note.identifier("id") else { throw .missing("id") }
        guard let body = try note.text("body") else { throw .missing("body") }
        let author = try note.object("author")?.text("username")
        let createdAt = try note.text("created_at")

        var members: [String: JSONValue] = [:]
        members.set("id", "\(source)/\(id)")
        members.set("source", source)
        members.set("comment", body)
        members.set("review", try note.identifier("noteable_iid"))
        members.set("author", author)
        members.set("created_at", createdAt)
        if note["resolvable"]?.bool == true, let resolved = note["resolved"], resolved.bool != nil {
            members["resolved"] = resolved
        }
        if let position = try note.object("position") {
            members.set("commit", try position.text("head_sha"))
            if let line = try position.line("new_line") {
                let range = try position.object("line_range")
                let first = try range?.object("start")?.line("new_line")
                members.set("path", try position.text("new_path"))
                members.set("line", first.map { min($0, line) } ?? line)
                members.set("end_line", line)
            } else {
                let line = try position.line("old_line")
                members.set("path", try position.text(line == nil ? "new_path" : "old_path"))
                members.set("line", line)
                if line != nil { members.set("side", "LEFT") }
            }
        }
        return ImportedComment(
            id: "\(source)/\(id)", parent: parent, author: author, createdAt: createdAt, text: body,
            record: try InterchangeRecord(members))
    }
}
