import Claims
import Git

extension PullRequestRef {
    /// The pull and merge requests whose heads are here: of each the number and the commit.
    static func all(in repository: Repository) throws -> [(number: String, head: ObjectID)] {
        try prefixes.flatMap { prefix in
            try repository.references(prefix: prefix).compactMap { reference in
                PullRequestRef(ref: reference.name).map { ($0.number, reference.target) }
            }
        }
    }
}
