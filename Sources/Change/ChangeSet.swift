import Rules

/// What a change adds, file by file, and what of it cannot be shown line by line.
public struct ChangeSet: Sendable {
    public var files: [ChangedFile]
    public var skips: [Skip]

    public init(files: [ChangedFile] = [], skips: [Skip] = []) {
        self.files = files
        self.skips = skips
    }

    /// Only what both add: in a merge, the lines that are new against every parent. Both must lead to
    /// the same content.
    public func intersection(_ other: ChangeSet) -> ChangeSet {
        let numbers = Dictionary(other.files.map { ($0.path, Set($0.numbers)) }) { first, _ in first }
        let unshown = Set(other.skips.map(\.path))
        let kept = files.compactMap { file -> ChangedFile? in
            guard let shared = numbers[file.path] else { return nil }
            let kept = file.keeping { shared.contains(file.numbers[$0]) }
            return kept.added.isEmpty ? nil : kept
        }
        return ChangeSet(files: kept, skips: skips.filter { unshown.contains($0.path) })
    }
}
