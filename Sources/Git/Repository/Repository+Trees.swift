import Clibgit2

extension Repository {
    /// The tree of a commit or of a tag, or the tree itself. `git_object_lookup` and `git_object_peel`.
    func tree(_ id: ObjectID) throws -> ObjectID {
        do {
            return try wholeTree(id)
        } catch {
            guard let odd = oddCommit(id) else { throw error }
            return odd.tree
        }
    }

    private func wholeTree(_ id: ObjectID) throws -> ObjectID {
        var oid = id.oid
        let object = try Handle<ObjectKind>("read object \(id)") {
            git_object_lookup($0, handle.pointer, &oid, GIT_OBJECT_ANY)
        }
        if git_object_type(object.pointer) == GIT_OBJECT_TREE { return id }
        if git_object_type(object.pointer) == GIT_OBJECT_COMMIT,
            let tree = ObjectID(git_commit_tree_id(object.pointer))
        {
            return tree
        }
        let tree = try Handle<ObjectKind>("find the tree of \(id)") {
            git_object_peel($0, object.pointer, GIT_OBJECT_TREE)
        }
        return ObjectID(git_object_id(tree.pointer)) ?? id
    }

    /// All files of a commit or tree, in every folder, by path; with `under`, that file or what that folder holds.
    public func entries(of commitOrTree: ObjectID, under: String? = nil) throws -> [TreeEntry] {
        var entries: [TreeEntry] = []
        var reading = TreeReading(self, filter: PathFilter(under.map { [$0] } ?? []))
        try reading.read(tree(commitOrTree)) { entries.append($0) }
        return entries
    }

    /// The blob of the file at `path` in a commit or tree; nil where no file is there.
    public func blob(at path: String, in commitOrTree: ObjectID) throws -> ObjectID? {
        let entries = try entries(of: commitOrTree, under: path)
        return entries.first { $0.path == path && $0.mode != .submodule }?.id
    }
}
