import Git

/// The comments of one change as they stand at the tips of its refs: a blob for each commit that was commented on,
/// named by that commit, with an object in JSON.
struct NoteDbNotes {
    private(set) var comments: [NoteDbComment] = []
    /// Whether git gave all that there is, whatever was in it.
    private(set) var isWhole = true
    private(set) var unreadable: [(reason: LeftOut.Reason, sample: String)] = []

    /// In bytes. What is larger was not written by people.
    static let largest = 16 << 20

    init(at tips: [ObjectID], in repository: Repository) {
        for tip in tips {
            do {
                let entries = try repository.entries(of: tip)
                for entry in entries where Self.isNamedByCommit(entry) { read(entry, in: repository) }
                if let other = entries.first(where: { !Self.isNamedByCommit($0) }) {
                    unreadable.append((.foreignFormat, "\(other.path) is named by no commit"))
                }
            } catch {
                isWhole = false
                unreadable.append((.unreadable, "\(error)"))
            }
        }
    }

    private static func isNamedByCommit(_ entry: TreeEntry) -> Bool {
        ObjectID(hex: entry.path) != nil && (entry.mode == .regular || entry.mode == .executable)
    }

    private mutating func read(_ entry: TreeEntry, in repository: Repository) {
        let place = "comments on \(entry.path.prefix(12))"
        do {
            if let bytes = try repository.blob(entry.id, limit: Self.largest) {
                read(bytes, revision: entry.path, place: place)
            } else {
                unreadable.append((.tooLarge, "\(place): more than \(Self.largest >> 20) MiB"))
            }
        } catch {
            isWhole = false
            unreadable.append((.unreadable, "\(place): \(error)"))
        }
    }

    /// Adds what one blob holds; what of it cannot be read costs only itself.
    mutating func read(_ bytes: [UInt8], revision: String, place: String) {
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONParser.value(of: bytes)
        } catch {
            unreadable.append((.unreadable, "\(place): \(error.message)"))
            return
        }
        guard let members = value.object else {
            unreadable.append((.unreadable, "\(place): is not a JSON object"))
            return
        }
        // A patch set with nothing but a push certificate has no comments.
        guard let list = members["comments"], list != .null else { return }
        guard let values = list.array else {
            unreadable.append((.unreadable, "\(place): has the wrong kind of value for comments"))
            return
        }
        for (index, value) in values.enumerated() {
            do throws(UnreadableRecord) {
                comments.append(try NoteDbComment(value, revision: revision))
            } catch {
                unreadable.append((.unreadable, "\(place): number \(index + 1) \(error.message)"))
            }
        }
    }

    init() {}
}
