import Claims
import Git

/// Everything that signals are read from, in one digest: where it is the same, there is nothing new.
public struct RefsFingerprint: Sendable, Hashable, Codable {
    public let digest: String
    /// That of Gerrit's changes alone, which come by the ten thousand and are gone through only where one moved;
    /// empty where there are none.
    let changes: String
    /// That of the branches alone, which may bring the commits that comments are about.
    let branches: String

    /// The names and targets of HEAD, the branches, the notes, the heads of pull and merge requests, and Gerrit's changes.
    public init(of repository: Repository) throws {
        var text: [UInt8] = []
        var changes: [UInt8] = []
        var branches: [UInt8] = []
        func add(_ name: String, _ target: ObjectID, to text: inout [UInt8]) {
            text += target.hex.utf8
            text += name.utf8
            text.append(0x0a)
        }
        if let head = try repository.head() { add("HEAD", head, to: &text) }
        for reference in try repository.references(prefixes: Self.prefixes) {
            if reference.name.utf8.starts(with: Self.changes.utf8) {
                add(reference.name, reference.target, to: &changes)
            } else if Self.branches.contains(where: { reference.name.utf8.starts(with: $0.utf8) }) {
                add(reference.name, reference.target, to: &branches)
            } else {
                add(reference.name, reference.target, to: &text)
            }
        }
        self.changes = changes.isEmpty ? "" : SHA1.hex(changes)
        self.branches = SHA1.hex(branches)
        digest = SHA1.hex(text + self.branches.utf8 + self.changes.utf8)
    }

    /// The same of a reading that could not read all: no other is equal to it, so that the next one starts anew.
    func incomplete(_ state: ReadingState) -> RefsFingerprint {
        let notes = state.unreadNotes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let changes = state.unreadChanges.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return RefsFingerprint(
            digest: SHA1.hex(of: ["incomplete", digest] + notes + changes),
            changes: changes.isEmpty ? self.changes : SHA1.hex(of: ["incomplete", self.changes] + changes), branches: branches)
    }

    private init(digest: String, changes: String, branches: String) {
        self.digest = digest
        self.changes = changes
        self.branches = branches
    }

    private static let changes = "refs/changes/"
    private static let branches = ["refs/heads/", "refs/remotes/"]
    private static let prefixes = branches + [changes, "refs/notes/"] + PullRequestRef.prefixes
}
