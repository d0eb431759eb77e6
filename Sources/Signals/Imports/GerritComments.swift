/// Gerrit's review comments, as its REST API gives them (`GET /changes/N/comments`): a map from path to a list of
/// comments.
///
/// Nothing in it names the change, so that the commit of its oldest commented patch set stands for it.
struct GerritComments {
    private(set) var threads = ImportedThreads()

    static func recognises(_ object: [String: JSONValue]) -> Bool {
        !object.isEmpty
            && object.values.allSatisfy { list in
                guard let first = list.array?.first?.object else { return false }
                return first["message"] != nil || first["patch_set"] != nil
            }
    }

    /// Takes in the comments of one change.
    /// - Parameter review: the change's number, where that is known.
    /// - Returns: what could not be read of it.
    mutating func add(_ object: [String: JSONValue], review: String?) -> [UnreadableRecord] {
        var problems: [UnreadableRecord] = []
        if !object.isEmpty, object.values.allSatisfy({ $0.array == nil }) { return [.noAnswer(of: "Gerrit")] }
        let review = review ?? Self.oldestCommit(in: object)
        for (path, list) in object.sorted(by: { $0.key < $1.key }) {
            guard let comments = list.array else {
                problems.append(.wrongType(path))
                continue
            }
            for comment in comments {
                do throws(UnreadableRecord) {
                    guard let comment = comment.object else { throw .notAnObject }
                    threads.add(try Self.comment(comment, path: path, review: review))
                } catch {
                    problems.append(error)
                }
            }
        }
        return problems
    }

    static let source = "gerrit"

    private static func oldestCommit(in object: [String: JSONValue]) -> String? {
        object.values.flatMap { $0.array ?? [] }.compactMap { comment -> (Int, String)? in
            guard let comment = comment.object, let commit = comment["commit_id"]?.string else { return nil }
            return (comment["patch_set"]?.integer ?? .max, commit)
        }.min { $0 < $1 }?.1
    }

    private static func comment(
        _ object: [String: JSONValue], path: String, review: String?
    ) throws(UnreadableRecord) -> ImportedComment {
        guard let id = try object.text("id") else { throw .missing("id") }
        guard let message = try object.text("message") else { throw .missing("message") }
        let createdAt = try object.text("updated").map(rfc3339)
        let author = try author(of: object)
        let range = try object.object("range") ?? [:]
        let first = try range.line("start_line")
        let last = try range.line("end_line")
        let line = try object.line("line")

        var members: [String: JSONValue] = [:]
        members.set("id", "\(source)/\(id)")
        members.set("source", source)
        members.set("comment", message)
        members.set("review", review)
        members.set("commit", try object.text("commit_id"))
        members.set("path", path)
        members.set("line", first ?? line)
        members.set("end_line", last ?? line)
        members.set("author", author)
        members.set("created_at", createdAt)
        if try object.text("side") == "PARENT" { members.set("side", "LEFT") }
        if let unresolved = object["unresolved"]?.bool { members["resolved"] = .bool(!unresolved) }
        return ImportedComment(
            id: "\(source)/\(id)", parent: try object.text("in_reply_to").map { "\(source)/\($0)" },
            author: author, createdAt: createdAt, text: message, record: try InterchangeRecord(members))
    }

    /// A robot's comment names itself.
    private static func author(of object: [String: JSONValue]) throws(UnreadableRecord) -> String? {
        if let robot = try object.text("robot_id") { return "\(robot)[bot]" }
        let person = try object.object("author") ?? [:]
        for key in ["username", "email", "name"] {
            if let name = try person.text(key) { return name }
        }
        let account = try person.identifier("_account_id")
        return account.map { "user:\($0)" }
    }

    /// Gerrit writes `2013-02-26 15:40:43.986000000`, in UTC.
    private static func rfc3339(_ text: String) -> String {
        guard text.utf8.count >= 19, text.dropFirst(10).first == " " else { return text }
        return text.prefix(10) + "T" + text.dropFirst(11).prefix(8) + "Z"
    }
}
