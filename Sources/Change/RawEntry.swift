import Rules

/// What `git diff --raw --no-renames` says of a path.
struct RawEntry {
    let path: [UInt8]
    private let old: (mode: ChangedEntry.Mode?, object: String)
    private let new: (mode: ChangedEntry.Mode?, object: String)

    /// Reads what is printed with `-z`: `:<mode> <mode> <object> <object> <status>`, then the path.
    static func read(_ bytes: [UInt8]) -> [RawEntry] {
        var entries: [RawEntry] = []
        var fields = bytes.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
        while let head = fields.next(), head.first == UInt8(ascii: ":"), let path = fields.next() {
            let words = head.dropFirst().split(separator: UInt8(ascii: " "))
            guard words.count == 5 else { continue }
            entries.append(
                RawEntry(
                    path: Array(path), old: (ChangedEntry.Mode(words[0]), String(decoding: words[2], as: UTF8.self)),
                    new: (ChangedEntry.Mode(words[1]), String(decoding: words[3], as: UTF8.self))))
        }
        return entries
    }

    private var isDeletion: Bool { new.mode == nil }

    /// Whether it may bring in a line, as what only goes, or has another mode, does not.
    var mayAddLines: Bool { !isDeletion && old.object != new.object }

    /// The ids of what git reads to show it, even where nothing but the mode is another.
    var contents: [String] { [old, new].filter { $0.mode != nil && $0.mode != .submodule }.map(\.object) }

    /// As the diff itself would have it, but for its lines. What becomes another kind of entry goes and comes.
    var files: [ChangedFile] {
        guard let mode = old.mode, isDeletion || new.mode.map({ $0.isFile != mode.isFile }) ?? false else { return [file(from: old.mode)] }
        return [ChangedFile(path: path, entry: ChangedEntry(kind: .deleted, formerObjects: [old.object]))]
            + (isDeletion ? [] : [file(from: nil)])
    }

    private func file(from mode: ChangedEntry.Mode?) -> ChangedFile {
        let isNew = mode == nil
        let isSame = !isNew && old.object == new.object
        return ChangedFile(
            path: path,
            entry: ChangedEntry(
                kind: isNew ? .added : .modified, mode: new.mode, isModeNew: mode != new.mode, object: isSame ? nil : new.object,
                formerObjects: isNew || isSame ? [] : [old.object]))
    }
}

extension ChangedEntry.Mode {
    fileprivate var isFile: Bool { self == .regular || self == .executable }
}
