import Git

/// Everything that signals are read from, in one digest: where it is the same, there is nothing new.
public struct RefsFingerprint: Sendable, Hashable, Codable {
    public let digest: String

    /// The names and targets of HEAD, the notes, and the heads of pull and merge requests.
    public init(of repository: Repository) throws {
        var text: [UInt8] = []
        func add(_ name: String, _ target: ObjectID) {
            text += target.hex.utf8
            text += name.utf8
            text.append(0x0a)
        }
        if let head = try repository.head() { add("HEAD", head) }
        for prefix in ["refs/notes/", "refs/pull/", "refs/merge-requests/"] {
            for reference in try repository.references(prefix: prefix) { add(reference.name, reference.target) }
        }
        digest = SHA1.hex(text)
    }
}
