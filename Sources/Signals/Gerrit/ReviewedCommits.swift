import Git

/// Which commits Gerrit is known to have reviewed: those that its notes stand on, and the patch sets of its changes.
struct ReviewedCommits {
    private let known: Set<ObjectID>

    /// - Throws: `GitError` where the refs cannot be listed. Notes that cannot be read tell of no commit.
    init(in repository: Repository) throws {
        let refs = try repository.references(prefixes: ["refs/changes/", Self.notes])
        var known: Set<ObjectID> = []
        for ref in refs {
            if case .patchSet = ChangeRef(ref: ref.name)?.part { known.insert(ref.target) }
        }
        if refs.contains(where: { $0.name == Self.notes }), let notes = try? repository.notes(in: Self.notes) {
            known.formUnion(notes.map(\.annotated))
        }
        self.known = known
    }

    /// Those of `commits` that were reviewed, where most were; else all of them, as reviews are not how the project
    /// accepts its changes, or are not known here.
    ///
    /// Where reviews are the rule, what came in beside them is imports and the machinery's own commits.
    func reviewed(among commits: [Commit]) -> [Commit] {
        let reviewed = commits.filter { known.contains($0.id) }
        return reviewed.count * 2 > commits.count ? reviewed : commits
    }

    private static let notes = "refs/notes/review"
}
