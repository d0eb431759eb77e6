import Git

/// The patch sets of one change, through which commented lines are followed to what they became.
struct PatchSets {
    private let repository: Repository
    /// By number.
    private let pushed: [(number: Int, id: ObjectID)]
    private var commits: [ObjectID: Commit?] = [:]
    private var blobs: [Place: ObjectID?] = [:]
    private var diffs: [Step: [Hunk]?] = [:]

    private struct Place: Hashable {
        let path: String
        let commit: ObjectID
    }

    private struct Step: Hashable {
        let path: String
        let old: ObjectID
        let new: ObjectID
    }

    init(of change: GerritChange, in repository: Repository) {
        self.repository = repository
        pushed = change.patchSets.map { ($0.key, $0.value) }.sorted { $0.number < $1.number }
    }

    /// Nil where the repository lacks it.
    mutating func commit(_ id: ObjectID) -> Commit? {
        if let known = commits[id] { return known }
        let commit = try? repository.commit(id)
        commits[id] = .some(commit)
        return commit
    }

    /// The lines of the file at `path`; nil where there is none, or one that nobody wrote by hand.
    mutating func text(of path: String, in commit: Commit) -> [String]? {
        guard let blob = blob(path, in: commit), let bytes = try? repository.blob(blob, limit: Self.largestFile)
        else { return nil }
        return bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the first patch set after `number` that touches the lines made of them; empty where none does.
    ///
    /// Each is compared with the one that was commented on, so that the correction begins with the lines as they were
    /// then. What only a rebase brought in is passed over: it stands between the parents of the two as well.
    mutating func corrections(
        of lines: CommentedLines, at path: String, in commit: Commit, number: Int
    ) -> [Correction] {
        guard let blob = blob(path, in: commit) else { return [] }
        for (later, id) in pushed where later > number {
            guard let next = self.commit(id), let changed = self.blob(path, in: next), changed != blob,
                let hunks = hunks(of: path, from: blob, to: changed),
                case .touched(var corrections) = lines.effect(of: hunks, path: path, taking: .hunk)
            else { continue }
            if commit.parents.first != next.parents.first {
                let upstream = Set(rebase(of: path, from: commit, to: next).map(Edit.init))
                let own = hunks.filter { !upstream.contains(Edit($0)) }
                guard case .touched(let owned) = lines.effect(of: own, path: path, taking: .hunk) else { continue }
                corrections = owned
            }
            return corrections
        }
        return []
    }

    /// The same for lines of the commit's message.
    mutating func corrections(ofMessage lines: CommentedLines, in commit: Commit, number: Int) -> [Correction] {
        for (later, id) in pushed where later > number {
            guard let next = self.commit(id), next.message != commit.message,
                let hunks = try? Repository.hunks(from: commit.message, to: next.message),
                case .touched(let corrections) = lines.effect(of: hunks, path: MessagePage.path, taking: .hunk)
            else { continue }
            return corrections.map(MessagePage.correction)
        }
        return []
    }

    /// What was done to a file between the parents of two patch sets.
    private mutating func rebase(of path: String, from old: Commit, to new: Commit) -> [Hunk] {
        guard let old = old.parents.first.flatMap({ commit($0) }), let new = new.parents.first.flatMap({ commit($0) }),
            let before = blob(path, in: old), let after = blob(path, in: new), before != after
        else { return [] }
        return hunks(of: path, from: before, to: after) ?? []
    }

    private struct Edit: Hashable {
        let removed: [String]
        let added: [String]

        init(_ hunk: Hunk) {
            (removed, added) = (hunk.removed, hunk.added)
        }
    }

    private mutating func blob(_ path: String, in commit: Commit) -> ObjectID? {
        let place = Place(path: path, commit: commit.id)
        if let known = blobs[place] { return known }
        let blob = try? repository.blob(at: path, in: commit.tree)
        blobs[place] = .some(blob)
        return blob
    }

    /// Nil where the lines cannot be compared.
    private mutating func hunks(of path: String, from old: ObjectID, to new: ObjectID) -> [Hunk]? {
        let step = Step(path: path, old: old, new: new)
        if let known = diffs[step] { return known }
        let diff = try? repository.diff(fromBlob: old, toBlob: new, path: path)
        let hunks = diff.flatMap { $0.isBinary || $0.skipped != nil ? nil : $0.hunks }
        diffs[step] = .some(hunks)
        return hunks
    }

    private static let largestFile = 1 << 20
}
