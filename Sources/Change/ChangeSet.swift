import Rules

/// What a change does, file by file, and what of it cannot be shown line by line.
public struct ChangeSet: Sendable {
    /// Every file that it adds, modifies or deletes, whether it has lines or not.
    public var files: [ChangedFile]
    public var skips: [Skip]
    /// The lines that it takes away, of all files, as far as they are kept: what it adds again it only moves.
    public private(set) var removed = JoinedLines()
    /// In bytes. Of what takes away more, the rest counts as not there.
    private static let mostRemoved = 16 << 20

    /// Paths that are new against some parent of a merge, but not against all.
    private var elsewhere: Set<[UInt8]> = []

    public init(files: [ChangedFile] = [], skips: [Skip] = []) {
        self.files = files
        self.skips = skips
    }

    /// Takes note of a line that it takes away, without its end.
    mutating func remove(_ line: some Collection<UInt8>) {
        if removed.bytes.count + line.count <= Self.mostRemoved { removed.append(line) }
    }

    /// Takes in another part of the same change.
    mutating func add(_ other: ChangeSet) {
        files += other.files
        skips += other.skips
        for line in 0..<other.removed.count { remove(other.removed[line]) }
    }

    /// Every path that the change touches against any parent; of a rename, both.
    public var touched: Set<[UInt8]> {
        elsewhere.union(files.flatMap { file in [file.path] + (file.entry.formerPath.map { [$0] } ?? []) })
    }

    /// Only what both do: in a merge, what is new against every parent. Both must lead to the same content.
    public func intersection(_ other: ChangeSet) -> ChangeSet {
        let others = Dictionary(other.files.map { (Half(of: $0), $0) }) { first, _ in first }
        let kept = files.compactMap { file -> ChangedFile? in
            guard let same = others[Half(of: file)] else { return nil }
            let shared = Set(same.numbers)
            var kept = file.keeping { shared.contains(file.numbers[$0]) }
            kept.entry = file.entry.intersection(same.entry)
            kept.endsWithoutNewline = file.endsWithoutNewline && same.endsWithoutNewline
            return kept
        }
        // What cannot be shown against one parent has no line that is new against both, and was not judged all the same.
        let paths = Set(kept.map(\.path))
        var both = ChangeSet(files: kept, skips: (skips + other.skips).filter { $0.path.map(paths.contains) ?? true })
        both.removed = removed
        for line in 0..<other.removed.count { both.remove(other.removed[line]) }
        both.elsewhere = touched.union(other.touched)
        return both
    }

    /// What tells a file from others of its change. One that becomes a link, or was one, is told twice under one path: as
    /// what goes, and as what comes.
    private struct Half: Hashable {
        let path: [UInt8]
        let isDeleted: Bool

        init(of file: ChangedFile) {
            path = file.path
            isDeleted = file.entry.kind == .deleted
        }
    }
}
