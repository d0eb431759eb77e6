import Checking
import Foundation
import GitCommand

/// The amendments made in this worktree, oldest first, kept in the git directory so that they can be undone one after the
/// other. What is written over by a commit of precept's own stays below it.
struct AmendmentHistory: Codable {
    struct Entry: Codable {
        var written: WrittenAmendment?
        /// In hexadecimal.
        var commit: String?
        /// What was taken from the common git directory with it, because it was given to the team.
        var given: [WrittenAmendment.File]?
    }

    var entries: [Entry] = []

    private static let most = 100

    /// Empty where there is none, or none that can be read: then there is nothing to undo by, and that is all.
    static func read(in paths: RepositoryPaths) -> AmendmentHistory {
        guard let bytes = FileBytes.read(place(in: paths)) else { return AmendmentHistory() }
        return (try? JSONDecoder().decode(AmendmentHistory.self, from: Data(bytes))) ?? AmendmentHistory()
    }

    mutating func add(_ entry: Entry, in paths: RepositoryPaths) {
        entries.append(entry)
        entries.removeFirst(max(0, entries.count - Self.most))
        keep(in: paths)
    }

    func keep(in paths: RepositoryPaths) {
        if entries.isEmpty {
            try? FileManager.default.removeItem(atPath: Self.place(in: paths))
            return
        }
        guard let bytes = try? JSONEncoder().encode(self) else { return }
        try? FileManager.default.createDirectory(atPath: "\(paths.gitDirectory)/precept", withIntermediateDirectories: true)
        _ = FileBytes.write(Array(bytes), to: Self.place(in: paths))
    }

    /// Drops from the end what is not there any more to be undone: commits that HEAD does not have, and what is gone from
    /// the files.
    /// - Parameter live: The commits of amendments that HEAD has and nothing has reverted.
    mutating func dropGone(live: () throws -> Set<String>, in paths: RepositoryPaths) throws {
        while let last = entries.last {
            if let commit = last.commit {
                if try live().contains(commit) { return }
            } else if let written = last.written, let root = written.isPrivate ? paths.commonDirectory : paths.worktree {
                if try !written.isGone(from: root, below: entries.dropLast().compactMap(\.written)) { return }
            }
            entries.removeLast()
        }
    }

    private static func place(in paths: RepositoryPaths) -> String { "\(paths.gitDirectory)/precept/amendments.json" }
}
