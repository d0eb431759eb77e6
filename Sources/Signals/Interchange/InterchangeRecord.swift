/// One line of the interchange format, and of the notes in `refs/notes/precept`.
///
/// `{id, source, review, commit, path, line, end_line, author, created_at, comment, before, after,
/// resolved, reply, hunk, tags}`, of which only `id` and `comment` are required. Imports add `side`
/// (`LEFT` where the commented lines are the old ones) and `change_author`. Keys that are not known
/// here are kept.
struct InterchangeRecord: Sendable, Hashable {
    let id: String
    let members: [String: JSONValue]

    init(_ line: UnsafeBufferPointer<UInt8>) throws(UnreadableRecord) {
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONParser.value(of: line)
        } catch {
            throw .syntax(error)
        }
        guard case .object(let members) = value else { throw .notAnObject }
        try self.init(members)
    }

    /// - Throws: `UnreadableRecord` where a member is missing or of the wrong kind.
    init(_ members: [String: JSONValue]) throws(UnreadableRecord) {
        guard let id = members["id"]?.identifier, !id.isEmpty else { throw .missing("id") }
        guard members["comment"]?.string != nil else { throw .missing("comment") }
        for (key, value) in members {
            guard let isRight = Self.shapes[key], value != .null else { continue }
            guard isRight(value) else { throw .wrongType(key) }
        }
        self.id = id
        self.members = members
    }

    /// The commit commented on, as the record writes it.
    var commit: String? { members["commit"]?.string }

    /// Whether it has a date that is none.
    var isMisdated: Bool { members["created_at"]?.string.map { RFC3339.date($0) == nil } ?? false }

    /// With this reply; nil where it has one.
    func answered(_ reply: String) -> InterchangeRecord? {
        if let known = members["reply"], known != .null { return nil }
        var members = members
        members["reply"] = .string(reply)
        return try? InterchangeRecord(members)
    }

    /// With those of `keys` that it lacks and `other` has.
    func filled(_ keys: [String], from other: InterchangeRecord) -> InterchangeRecord {
        var members = members
        for key in keys where members[key] == nil { members[key] = other.members[key] }
        return (try? InterchangeRecord(members)) ?? self
    }

    /// The line as it stands in a note.
    var canonical: [UInt8] { JSONValue.object(members).canonical() }

    private static let shapes: [String: @Sendable (JSONValue) -> Bool] = [
        "source": { $0.string != nil },
        "review": { $0.identifier != nil },
        "commit": { $0.string != nil },
        "path": { $0.string != nil },
        "line": { $0.integer != nil },
        "end_line": { $0.integer != nil },
        "author": { $0.string != nil },
        "created_at": { $0.string != nil },
        "before": { $0.lines != nil },
        "after": { $0.lines != nil },
        "resolved": { $0.bool != nil },
        "reply": { $0.string != nil },
        "hunk": { $0.string != nil },
        "tags": { $0.lines != nil },
        "side": { $0.string != nil },
        "change_author": { $0.string != nil },
    ]
}

extension JSONValue {
    /// An array of nothing but text.
    var lines: [String]? {
        guard let array else { return nil }
        let lines = array.compactMap(\.string)
        return lines.count == array.count ? lines : nil
    }
}
