/// GitHub's review comments, as its REST API gives them (`GET /repos/{owner}/{repo}/pulls/comments`).
///
/// A pull request among them (`/pulls`, `/issues`) tells who wrote the change. Backups that keep one file a pull
/// request, `{"pull": {…}, "comments": […]}`, are read like that.
struct GitHubComments {
    private(set) var threads = ImportedThreads()
    /// The newest `updated_at` of the comments, as it is written: GitHub's own are all in UTC, and compare as text.
    private(set) var newestChange: String?

    static func recognises(_ object: [String: JSONValue]) -> Bool {
        object["diff_hunk"] != nil || object["pull_request_url"] != nil || object["pull_request_review_id"] != nil
            || isPullRequest(object) || object["pull"]?.object != nil || object["issue"]?.object != nil
    }

    /// Takes in one item.
    /// - Returns: what could not be read of it.
    mutating func add(_ object: [String: JSONValue]) -> [UnreadableRecord] {
        if let pull = object["pull"]?.object {
            addPullRequest(pull)
            let number = (try? pull.identifier("number")) ?? nil
            var problems: [UnreadableRecord] = []
            for comment in object["comments"]?.array ?? [] {
                guard let comment = comment.object else {
                    problems.append(.notAnObject)
                    continue
                }
                if let problem = addComment(comment, review: number) { problems.append(problem) }
            }
            return problems
        }
        // A backup's issue, and an issue among pull requests, hold no review.
        if object["issue"]?.object != nil { return [] }
        if Self.isPullRequest(object) {
            addPullRequest(object)
            return []
        }
        return addComment(object, review: nil).map { [$0] } ?? []
    }

    private static func isPullRequest(_ object: [String: JSONValue]) -> Bool {
        object["number"] != nil && object["title"] != nil && object["user"] != nil && object["diff_hunk"] == nil
    }

    private mutating func addPullRequest(_ object: [String: JSONValue]) {
        guard let number = try? object.identifier("number"),
            let author = object["user"]?.object?["login"]?.string
        else { return }
        threads.name(author: author, ofReview: number)
    }

    private mutating func addComment(_ object: [String: JSONValue], review: String?) -> UnreadableRecord? {
        do throws(UnreadableRecord) {
            threads.add(try Self.comment(object, review: review))
            if let time = object["updated_at"]?.string, RFC3339.date(time) != nil, time.hasSuffix("Z") {
                newestChange = max(newestChange ?? time, time)
            }
            return nil
        } catch {
            return error
        }
    }

    static let source = "github"

    private static func comment(
        _ object: [String: JSONValue], review: String?
    ) throws(UnreadableRecord) -> ImportedComment {
        guard let id = try object.identifier("id") else { throw .missing("id") }
        guard let body = try object.text("body") else { throw .missing("body") }
        // Absent where the account was deleted.
        let author = try object.object("user")?.text("login")
        let createdAt = try object.text("created_at")
        let place = try GitHubPlace(of: object)

        var members: [String: JSONValue] = [:]
        members.set("id", "\(source)/\(id)")
        members.set("source", source)
        members.set("comment", body)
        let number = try number(of: object)
        members.set("review", review ?? number)
        members.set("commit", place.commit)
        members.set("path", try object.text("path"))
        members.set("line", place.firstLine)
        members.set("end_line", place.lastLine)
        members.set("author", author)
        members.set("created_at", createdAt)
        members.set("hunk", place.hunk)
        members.set("side", place.side)
        return ImportedComment(
            id: "\(source)/\(id)", parent: try object.identifier("in_reply_to_id").map { "\(source)/\($0)" },
            author: author, createdAt: createdAt, text: body, record: try InterchangeRecord(members))
    }

    /// The pull request's, from its address: nothing else in a comment names it.
    private static func number(of object: [String: JSONValue]) throws(UnreadableRecord) -> String? {
        let link = object["_links"]?.object?["pull_request"]?.object?["href"]?.string
        let url = try object.text("pull_request_url")
        guard let address = url ?? link else { return nil }
        let number = address.split(separator: "/").last.map(String.init)
        return number.flatMap { !$0.isEmpty && $0.allSatisfy(\.isNumber) ? $0 : nil }
    }
}
