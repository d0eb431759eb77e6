extension Repository {
    /// The walk where libgit2's fails: in a shallow repository at the first missing parent, in any at a commit with a date
    /// that is none.
    ///
    /// Reads all commits first, then visits those whose children
    /// have all been visited, the newest first.
    func walkShallow(from tips: [ObjectID], hiding: [ObjectID], _ body: (Commit) throws -> WalkStep) throws {
        let hidden = try ancestry(of: hiding, except: [:])
        let commits = try ancestry(of: tips, except: hidden)
        var children: [ObjectID: Int] = [:]
        for commit in commits.values {
            for parent in Set(commit.parents) { children[parent, default: 0] += 1 }
        }
        // The oldest first, so that the next one is the last.
        var ready = commits.values.filter { children[$0.id] == nil }.sorted(by: Self.isOlder)
        while let commit = ready.popLast() {
            if try body(commit) == .stop { return }
            for parent in Set(commit.parents).sorted() {
                children[parent, default: 0] -= 1
                guard children[parent] == 0, let parent = commits[parent] else { continue }
                let place = ready.firstIndex { !Self.isOlder($0, parent) } ?? ready.endIndex
                ready.insert(parent, at: place)
            }
        }
    }

    /// These commits and all that come before them and are there.
    private func ancestry(
        of tips: [ObjectID], except known: [ObjectID: Commit]
    ) throws -> [ObjectID: Commit] {
        var found: [ObjectID: Commit] = [:]
        var waiting = tips
        while let id = waiting.popLast() {
            guard found[id] == nil, known[id] == nil, contains(id) else { continue }
            let commit = try commit(id)
            found[id] = commit
            waiting.append(contentsOf: commit.parents)
        }
        return found
    }

    private static func isOlder(_ left: Commit, _ right: Commit) -> Bool {
        (left.committer.seconds, right.id) < (right.committer.seconds, left.id)
    }
}
