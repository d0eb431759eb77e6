import Foundation
import GitCommand
import Support

/// The amendments made in this worktree, oldest first, kept in the git directory so that they can be undone one after the
/// other. What is written over by a commit of precept's own stays below it.
///
/// Where it cannot be read or kept, there is nothing to undo by, and that is all.
public struct AmendmentHistory {
    private struct Entry: Codable {
        var written: WrittenAmendment?
        /// In hexadecimal.
        var commit: String?
        /// What the worktree held of the commit's files where the commit before did not.
        var uncommitted: [WrittenAmendment.File]?
        /// What was taken from the common git directory with it, because it was given to the team.
        var given: [WrittenAmendment.File]?
    }

    private let paths: RepositoryPaths
    private var entries: [Entry]

    private static let most = 100
    /// The one member of what is kept.
    private static let key = "entries"

    public init(in paths: RepositoryPaths) {
        self.paths = paths
        let bytes = FileBytes.read(Self.place(in: paths))
        let kept = bytes.flatMap { try? JSONDecoder().decode([String: [Entry]].self, from: Data($0)) }
        entries = kept?[Self.key] ?? []
    }

    /// Keeps what is about to be written.
    public mutating func add(_ amendment: Amendment, subject: String, isPrivate: Bool = false) {
        let changed = amendment.changes.filter { $0.section == nil && $0.old != $0.new }
        guard !changed.isEmpty else { return }
        add(Entry(written: WrittenAmendment(subject: subject, isPrivate: isPrivate, files: changed.map(WrittenAmendment.File.init))))
    }

    /// Keeps that an amendment is about to be committed, which then comes before what was written earlier.
    /// - Parameter uncommitted: Those of its files that held what the commit before did not.
    public mutating func add(commit id: String, over uncommitted: [FileChange] = []) {
        add(Entry(commit: id, uncommitted: uncommitted.isEmpty ? nil : uncommitted.map(WrittenAmendment.File.init)))
    }

    /// The files that held, when that amendment was committed, what the commit before did not. Where nothing is known of the
    /// commit, it may be the last one amended or rebased, which left the files as they are.
    public func uncommitted(before commit: String) -> [FileChange] {
        let isKnown = entries.contains { $0.commit == commit }
        let entry = entries.last { isKnown ? $0.commit == commit : $0.commit != nil }
        let files = (entry?.uncommitted ?? []).map { file in
            FileChange(path: file.path, old: file.old.map { Array($0) }, new: file.new.map { Array($0) })
        }
        return files.filter { file in
            isKnown || (try? paths.worktree.map { try WorktreeFile(worktree: $0, path: file.path).read() }) == file.new
        }
    }

    /// Keeps, beside what was written or committed last, what the common git directory is about to lose to it.
    public mutating func add(given own: Amendment) { changeLast { $0.given = own.changes.map(WrittenAmendment.File.init) } }

    /// What was written last; nil where that is a commit, or nothing is left to undo. What is gone already is forgotten.
    /// - Throws: `GitCommandError`, `WorktreeFileError`.
    public mutating func last() throws -> WrittenAmendment? {
        let count = entries.count
        var live: Set<String>?
        while let last = entries.last {
            if let commit = last.commit {
                let known = try live ?? Set(paths.worktree.map { try CommittedAmendment.all(in: $0) }?.map(\.id) ?? [])
                if known.contains(commit) { break }
                live = known
            } else if let written = last.written, let root = written.isPrivate ? paths.commonDirectory : paths.worktree {
                if try !written.isGone(from: root, below: entries.dropLast().compactMap(\.written)) { break }
            }
            entries.removeLast()
        }
        if entries.count < count { keep() }
        return entries.last?.written
    }

    /// Says that what was written last is about to go, so that undoing which was stopped midway is gone on with.
    public mutating func beginUndoing() { changeLast { $0.written?.isBeingUndone = true } }

    /// Gives the common git directory back what it lost to an amendment that is about to be undone.
    /// - Parameter commit: The amendment's; nil stands for what was written last.
    /// - Returns: What was given back, its paths from the common git directory.
    public func returnGiven(by commit: String? = nil) throws -> [FileChange] {
        let entry = entries.last { commit == nil || $0.commit == commit }
        let changes = (entry?.given ?? []).map { FileChange(path: $0.path, old: $0.new.map { Array($0) }, new: $0.old.map { Array($0) }) }
        // It was there; where it is again, undoing was stopped midway.
        guard changes.contains(where: { !FileBytes.exists("\(paths.commonDirectory)/\($0.path)") }) else { return [] }
        return try Amendment(changes: changes).apply(in: paths.commonDirectory).changes
    }

    /// Forgets what was written last, which is undone.
    public mutating func forgetLast() {
        _ = entries.popLast()
        keep()
    }

    private mutating func add(_ entry: Entry) {
        entries.append(entry)
        entries.removeFirst(max(0, entries.count - Self.most))
        keep()
    }

    private mutating func changeLast(_ change: (inout Entry) -> Void) {
        guard let last = entries.indices.last else { return }
        change(&entries[last])
        keep()
    }

    private func keep() {
        if entries.isEmpty {
            try? FileManager.default.removeItem(atPath: Self.place(in: paths))
            return
        }
        guard let bytes = try? JSONEncoder().encode([Self.key: entries]) else { return }
        try? FileManager.default.createDirectory(atPath: "\(paths.gitDirectory)/precept", withIntermediateDirectories: true)
        _ = FileBytes.write(Array(bytes), to: Self.place(in: paths))
    }

    private static func place(in paths: RepositoryPaths) -> String { "\(paths.gitDirectory)/precept/amendments.json" }
}
