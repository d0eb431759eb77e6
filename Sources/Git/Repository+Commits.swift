import Clibgit2

extension Repository {
    /// Whether the object is there. `git_odb_exists`, which looks for new packs before it says no.
    public func contains(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return git_odb_exists(objects.pointer, &oid) == 1
    }

    /// Reads a commit. `git_commit_lookup` and what reads its fields.
    /// - Throws: `GitError` where it is missing or is another kind of object.
    public func commit(_ id: ObjectID) throws -> Commit {
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
            parents: (0..<git_commit_parentcount(pointer)).compactMap { ObjectID(git_commit_parent_id(pointer, $0)) },
            author: author, committer: committer,
            message: git_commit_message(pointer).map { String(cString: $0) } ?? "")
    }
}

extension Signature {
    /// Copies a `git_signature`.
    init?(_ signature: UnsafePointer<git_signature>?) {
        guard let signature = signature?.pointee else { return nil }
        self.init(
            name: signature.name.map { String(cString: $0) } ?? "",
            email: signature.email.map { String(cString: $0) } ?? "",
            seconds: signature.when.time, offsetMinutes: Int(signature.when.offset))
    }
}
