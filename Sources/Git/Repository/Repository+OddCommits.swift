import Clibgit2

/// Commits that git takes and libgit2 does not, because a date in them is none: one that an importer wrote in the middle of a
/// history must not end its reading.
extension Repository {
    /// The commit as git reads it, which takes such a date for the beginning of 1970; nil where it is none for git either.
    func oddCommit(_ id: ObjectID) -> Commit? {
        guard let object = try? rawObject(id), object.kind == GIT_OBJECT_COMMIT else { return nil }
        let text = object.withBytes { String(decoding: $0, as: UTF8.self) }
        let end = text.utf8.firstRange(of: "\n\n".utf8)?.lowerBound ?? text.endIndex
        let lines = text[..<end].split(separator: "\n")
        func field(_ name: String) -> Substring? { lines.first { $0.hasPrefix(name + " ") }?.dropFirst(name.count + 1) }
        guard let tree = field("tree").flatMap({ ObjectID(hex: $0.utf8) }) else { return nil }
        return Commit(
            id: id, tree: tree, parents: Self.parents(in: String(text[..<end]) + "\n"), author: Self.signature(field("author") ?? ""),
            committer: Self.signature(field("committer") ?? ""), message: String(text[end...].drop { $0 == "\n" }))
    }

    /// Whether it is such a commit.
    func isOdd(_ id: ObjectID) -> Bool {
        (try? wholeCommit(id)) == nil && oddCommit(id) != nil
    }

    /// `<name> <<address>> <seconds> <zone>`
    private static func signature(_ field: Substring) -> Signature {
        let name = field.prefix { $0 != "<" }
        let rest = field.dropFirst(name.count + 1)
        let address = rest.prefix { $0 != ">" }
        let seconds = rest.dropFirst(address.count + 1).split(separator: " ").first.flatMap { Int64($0) }
        return Signature(name: String(name.reversed().drop { $0 == " " }.reversed()), email: String(address), seconds: max(0, seconds ?? 0))
    }
}
