import Clibgit2

extension Repository {
    /// How one blob became another, both as the file at `path`.
    /// - Returns: no hunks and a reason in `skipped` where a blob is missing or too large.
    public func diff(fromBlob old: ObjectID, toBlob new: ObjectID, path: String) throws -> FileDiff {
        var comparison = try LineComparison()
        return try compareLines(
            ChangedFile(
                old: .init(path: path, mode: .regular, id: old), new: .init(path: path, mode: .regular, id: new)),
            with: &comparison)
    }

    /// How one text became another: of what lies in no blob, such as commit messages.
    public static func hunks(from old: String, to new: String) throws -> [Hunk] {
        try Library.start()
        var comparison = try LineComparison()
        return try Array(old.utf8).withUnsafeBytes { old in
            try Array(new.utf8).withUnsafeBytes { new in try comparison.hunks(old, new) }
        }
    }
}
