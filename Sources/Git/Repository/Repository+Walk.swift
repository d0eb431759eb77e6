import Clibgit2

extension Repository {
    /// Visits every commit reachable from `tips` and from none of `hiding`, the newest first and none
    /// before all of its children: in the same order whatever the order of `tips`.
    ///
    /// Tips that are no commits, such as a tag on a blob, are left out, and so are hidden commits that the
    /// repository has lost: they hide nothing. Where history is shallow, it ends with the last commit there
    /// is. `git_revwalk_new` and its like.
    /// - Throws: `GitError`, or what `body` throws.
    public func walk(
        from tips: [ObjectID], hiding: [ObjectID] = [], _ body: (Commit) throws -> WalkStep
    ) throws {
        let tips = try commits(among: tips)
        let hiding = try commits(among: hiding.filter(contains))
        if tips.allSatisfy(Set(hiding).contains) { return }
        // Nor does libgit2 go by a commit with a date that is none.
        if isShallow || (tips + hiding).contains(where: isOdd) { return try walkShallow(from: tips, hiding: hiding, body) }

        let walk = try Handle<RevisionWalkKind>("walk history") { git_revwalk_new($0, handle.pointer) }
        let order = UInt32(GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue)
        try check("walk history") { git_revwalk_sorting(walk.pointer, order) }
        for id in tips {
            var oid = id.oid
            try check("walk from \(id)") { git_revwalk_push(walk.pointer, &oid) }
        }
        for id in hiding {
            var oid = id.oid
            try check("hide \(id)") { git_revwalk_hide(walk.pointer, &oid) }
        }
        var reached: ObjectID?
        do {
            // All of it is put in order before the first is known.
            reached = try next(walk)
        } catch let error as GitError where error.category == .invalid {
            return try walkShallow(from: tips, hiding: hiding, body)
        }
        while let id = reached {
            if try body(commit(id)) == .stop { return }
            reached = try next(walk)
        }
    }

    /// The commits that these are or, being tags, stand for, each once, in the order of their ids.
    private func commits(among ids: [ObjectID]) throws -> [ObjectID] {
        var commits: Set<ObjectID> = []
        for id in ids {
            do {
                commits.insert(try peel(id))
            } catch let error as GitError where error.code == .peel || error.code == .invalidSpecification {
                continue
            }
        }
        return commits.sorted()
    }

    /// `git_revwalk_next`.
    private func next(_ walk: borrowing Handle<RevisionWalkKind>) throws -> ObjectID? {
        let walk = walk.pointer
        var oid = git_oid()
        let found = try unless(.iterationOver) { () throws(GitError) in
            try check("walk history") { git_revwalk_next(&oid, walk) }
        }
        return found == nil ? nil : ObjectID(oid)
    }
}
