import Git

/// What a clone shows of a Gerrit server: the changes it fetched, or else that there must be some to fetch.
public struct GerritTraces: Sendable, Hashable {
    /// How many changes were fetched with what was said of them.
    public let changes: Int
    /// Whether a patch set of theirs is here: without any, what a comment became is not known.
    public let hasPatchSets: Bool
    /// Commits carry a `Change-Id`, or Gerrit's verdicts stand in the notes.
    public let isReviewedThere: Bool

    /// - Throws: `GitError` where refs cannot be listed.
    public init(of repository: Repository) throws {
        let refs = try repository.references(prefixes: ["refs/changes/", "refs/notes/review"])
        let parts = refs.lazy.compactMap { ChangeRef(ref: $0.name)?.part }
        changes = parts.count { $0 == .meta }
        hasPatchSets = parts.contains { if case .patchSet = $0 { true } else { false } }
        isReviewedThere =
            changes > 0 || refs.contains { Self.isVerdict($0, in: repository) } || Self.isNamed(in: repository)
    }

    /// Whether the ref's first note is one of Gerrit's.
    private static func isVerdict(_ ref: Reference, in repository: Repository) -> Bool {
        guard ref.name == "refs/notes/review", let note = (try? repository.notes(in: ref.name))?.first,
            let bytes = (try? repository.blob(note.blob, limit: NoteContents.largestPlain)) ?? nil
        else { return false }
        return String(validating: bytes, as: UTF8.self).flatMap(ReviewNote.init) != nil
    }

    /// Whether any of the newest commits has a line such as `Change-Id: I2f1c…`.
    private static func isNamed(in repository: Repository) -> Bool {
        var seen = 0
        var found = false
        try? repository.walk(from: [repository.head()].compactMap { $0 }) { commit in
            seen += 1
            found = Trailers.changeID(of: commit.message) != nil
            return found || seen == newest ? .stop : .onward
        }
        return found
    }

    private static let newest = 50
}
