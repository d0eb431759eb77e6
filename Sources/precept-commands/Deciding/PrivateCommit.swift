import GitCommand
import Support

/// What never leaves the clone cannot be committed.
struct PrivateCommit: Failure {
    let ids: [String]

    var message: String { "\(ids.joined(separator: ", ")) \(ids.count == 1 ? "is" : "are") private, and never committed" }
    var hint: String? { "leave out --commit, or give it to the team first: precept share \(ids.first ?? "ID") --commit" }
}

/// Private rules and the team's are amended apart.
struct PrivateBeside: Failure {
    let ids: [String]

    var message: String { "\(ids.joined(separator: ", ")) \(ids.count == 1 ? "is" : "are") private, and the others are not" }
    var hint: String? { "accept them one after the other" }
}
