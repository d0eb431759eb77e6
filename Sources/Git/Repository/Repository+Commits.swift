import Clibgit2

extension Repository {
    /// Whether the object is there. `git_odb_exists`, which looks for new packs before it says no.
    public func contains(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return git_odb_exists(objects.pointer, &oid) == 1
    }

    /// Reads a commit. `git_commit_lookup` and what reads its fields; where libgit2 has no commit of it, as git does.
    /// - Throws: `GitError` where it is missing or is another kind of object.
    public func commit(_ id: ObjectID) throws -> Commit {
        do {
            return try wholeCommit(id)
        } catch {
            guard let odd = oddCommit(id) else { throw error }
            return odd
        }
    }

    /// A commit of which libgit2 reads all.
    func wholeCommit(_ id: ObjectID) throws -> Commit {
        var oid = id.oid
        let commit = try Handle<CommitKind>("read commit \(id)") { git_commit_lookup($0, handle.pointer, &oid) }
        let pointer = commit.pointer
        guard let tree = ObjectID(git_commit_tree_id(pointer)),
            let author = Signature(git_commit_author(pointer)),
            let committer = Signature(git_commit_committer(pointer))
        else {
            throw GitError(code: .generic, doing: "read commit \(id)", text: "a part of it is missing")
        }
        return Commit(
            id: id, tree: tree,
            parents: Self.parents(in: git_commit_raw_header(pointer).map { String(cString: $0) } ?? ""),
            author: author, committer: committer,
            message: git_commit_message(pointer).map { String(cString: $0) } ?? "")
    }

    /// From the raw header: since libgit2 1.7 `git_commit_parent_id` knows none beyond the edge of a shallow clone, and the
    /// commit there would seem to add all that stands in it.
    static func parents(in header: String) -> [ObjectID] {
        let mark = "parent ".utf8
        var rest = header.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        var parents: [ObjectID] = []
        while rest.starts(with: mark), let parent = ObjectID(hex: rest.dropFirst(mark.count).prefix(40)) {
            parents.append(parent)
            rest = rest.dropFirst(mark.count + 41)
        }
        return parents
    }
}

extension Signature {
    /// Copies a `git_signature`, with a time to reckon with.
    init?(_ signature: UnsafePointer<git_signature>?) {
        guard let signature = signature?.pointee else { return nil }
        self.init(
            name: signature.name.map { String(cString: $0) } ?? "",
            email: signature.email.map { String(cString: $0) } ?? "",
            seconds: ForeignTime.seconds(signature.when.time), offsetMinutes: Int(signature.when.offset))
    }
}
