import Clibgit2

extension Repository {
    /// The changed files with renames found; nil where a blob that would have to be looked into is missing.
    ///
    /// They are looked for in the whole trees, so that a file which moved into or out of `filter` is seen to
    /// have moved. `git_diff_tree_to_tree` and `git_diff_find_similar`.
    func renames(from old: ObjectID?, to new: ObjectID?, filter: PathFilter) throws -> [ChangedFile]? {
        guard let old, let new else { return nil }
        let oldTree = try treeHandle(old)
        let newTree = try treeHandle(new)
        var options = try Self.diffOptions()
        let diff = try Handle<DiffKind>("compare \(old) and \(new)") {
            git_diff_tree_to_tree($0, handle.pointer, oldTree.pointer, newTree.pointer, &options)
        }
        var search = git_diff_find_options()
        try check("prepare the search for renames") {
            git_diff_find_options_init(&search, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION))
        }
        search.flags = UInt32(GIT_DIFF_FIND_RENAMES.rawValue)
        if pairs(in: diff) > Self.renameLimit * Self.renameLimit {
            search.flags |= UInt32(GIT_DIFF_FIND_EXACT_MATCH_ONLY.rawValue)
        }
        let found = try unless(.notFound) { () throws(GitError) in
            try check("search for renames") { git_diff_find_similar(diff.pointer, &search) }
        }
        guard found != nil else { return nil }
        return changedFiles(of: diff).filter { file in
            [file.old, file.new].contains { side in
                side.map { filter.admits(Array($0.path.utf8), isFolder: false) } ?? false
            }
        }
    }

    /// How many deleted and added files are compared with each other, at most its square; of more, a vendored
    /// tree say, only those that are the same byte for byte are paired. libgit2 limits one side alone, and
    /// would be half a minute at a single commit. As `diff.renameLimit` was by default before git 2.34.
    private static let renameLimit = 400

    /// How many pairs of a deleted file and an added one a search for renames has to compare.
    private func pairs(in diff: borrowing Handle<DiffKind>) -> Int {
        git_diff_num_deltas_of_type(diff.pointer, GIT_DELTA_ADDED)
            * git_diff_num_deltas_of_type(diff.pointer, GIT_DELTA_DELETED)
    }

    /// `git_tree_lookup`.
    func treeHandle(_ tree: ObjectID) throws(GitError) -> Handle<TreeKind> {
        var oid = tree.oid
        return try Handle("read tree \(tree)") { git_tree_lookup($0, handle.pointer, &oid) }
    }

    /// Copies the deltas out of a diff. `git_diff_get_delta`.
    func changedFiles(of diff: borrowing Handle<DiffKind>) -> [ChangedFile] {
        (0..<git_diff_num_deltas(diff.pointer)).compactMap { index in
            guard let delta = git_diff_get_delta(diff.pointer, index)?.pointee else { return nil }
            return ChangedFile(
                old: delta.status == GIT_DELTA_ADDED ? nil : .init(delta.old_file),
                new: delta.status == GIT_DELTA_DELETED ? nil : .init(delta.new_file),
                isRename: delta.status == GIT_DELTA_RENAMED)
        }
    }

    /// Options for a comparison of trees: no context, and a file that became a link is one change.
    /// `git_diff_options_init`.
    static func diffOptions() throws(GitError) -> git_diff_options {
        var options = git_diff_options()
        try check("prepare a comparison") { git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)) }
        options.context_lines = 0
        options.interhunk_lines = 0
        options.flags = UInt32(GIT_DIFF_INCLUDE_TYPECHANGE.rawValue) | UInt32(GIT_DIFF_INDENT_HEURISTIC.rawValue)
        return options
    }
}

extension ChangedFile.Side {
    init?(_ file: git_diff_file) {
        guard let path = file.path else { return nil }
        self.init(path: String(cString: path), mode: FileMode(canonical: UInt32(file.mode)), id: ObjectID(file.id))
    }
}
