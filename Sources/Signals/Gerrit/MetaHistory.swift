import Git

/// Who began a change, and who wrote in it, told by the commits of its meta ref.
///
/// Each is written by `Name <account@server>`; where a server hides names, `Gerrit User 1000`. The first one
/// creates the change, and so is by its owner.
struct MetaHistory {
    /// The owner's account; nil where the first commit is missing, as in a shallow clone.
    private(set) var owner: String?
    /// By account, as it was last written.
    private(set) var names: [String: String] = [:]

    /// - Throws: `GitError` where the tip itself cannot be read.
    init(of tip: ObjectID, in repository: Repository) throws {
        var commit = try repository.commit(tip)
        while true {
            let account = Self.account(of: commit.author)
            if names[account] == nil { names[account] = commit.author.name }
            guard let parent = commit.parents.first else {
                owner = account
                return
            }
            guard let earlier = try? repository.commit(parent) else { return }
            commit = earlier
        }
    }

    /// A person's name, for show.
    func name(of account: String) -> String {
        guard let name = names[account], !name.isEmpty else { return "Gerrit User \(account)" }
        return name
    }

    private static func account(of author: Signature) -> String {
        String(author.email.prefix { $0 != "@" })
    }
}
