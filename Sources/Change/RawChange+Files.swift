import GitCommand
import Rules

/// What a change does to a file of which no line is to be seen.
extension RawChange {
    private var old: ChangedEntry.Mode? { ChangedEntry.Mode(oldMode.utf8) }
    private var new: ChangedEntry.Mode? { ChangedEntry.Mode(newMode.utf8) }

    /// Whether it may bring in a line, as what only goes, or has another mode, does not.
    var mayAddLines: Bool { new != nil && oldObject != newObject }

    /// The ids of what git reads to show it, even where nothing but the mode is another.
    var contents: [String] {
        [(old, oldObject), (new, newObject)].filter { mode, _ in mode != nil && mode != .submodule }.map(\.1)
    }

    /// As the diff itself would have it, but for its lines. What becomes another kind of entry goes and comes.
    var files: [ChangedFile] {
        let (old, new) = (old, new)
        guard let old, new.map({ $0.isFile != old.isFile }) ?? true else { return [file(from: old, to: new)] }
        return [ChangedFile(path: path, entry: ChangedEntry(kind: .deleted, formerObjects: [oldObject]))]
            + (new == nil ? [] : [file(from: nil, to: new)])
    }

    private func file(from old: ChangedEntry.Mode?, to new: ChangedEntry.Mode?) -> ChangedFile {
        let isNew = old == nil
        let isSame = !isNew && oldObject == newObject
        return ChangedFile(
            path: path,
            entry: ChangedEntry(
                kind: isNew ? .added : .modified, mode: new, isModeNew: old != new, object: isSame ? nil : newObject,
                formerObjects: isNew || isSame ? [] : [oldObject]))
    }
}

extension ChangedEntry.Mode {
    fileprivate var isFile: Bool { self == .regular || self == .executable }
}
