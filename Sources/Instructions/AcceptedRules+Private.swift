import Checking
import GitCommand
import Rules
import Support

/// The rules that never leave the clone: files in its git directory, told nobody.
extension AcceptedRules {
    /// The private rule of that id.
    public func privateRule(_ id: String) -> Rule? { privateRules.first { $0.id == id } }

    /// The change that makes these private rules; its paths start at the common git directory.
    /// - Throws: `UnacceptableRule` where a rule would not load, or the team has one of its id.
    public func privateAmendment(setting amended: [Rule]) throws -> Amendment {
        Amendment(
            changes: try amended.sorted { $0.id < $1.id }.map { rule in
                if self.rule(rule.id) != nil { throw UnacceptableRule(id: rule.id, reason: "the team has a rule of this id") }
                return try change(setting: rule, standing: privateRule(rule.id), in: RuleSource.privateFolder)
            })
    }

    /// The change that makes it the rule of its id where that stands, among the team's or in the git directory.
    public func amendment(deciding rule: Rule) throws -> Amendment {
        try privateRule(rule.id) == nil ? amendment(setting: [rule]) : privateAmendment(setting: [rule])
    }

    /// The change that gives a private rule to the team as it stands, and the one that takes it out of the git
    /// directory, to be made after the first. Stopped in between, the rule is there twice, and sharing it again
    /// mends that.
    /// - Throws: `NothingToShare`; as `amendment(restoring:)`.
    public func sharing(_ id: String, in paths: RepositoryPaths) throws -> (team: Amendment, own: Amendment) {
        let path = "\(RuleSource.privateFolder)/\(id).yml"
        let place = privateRule(id).flatMap { files[$0.id]?.file } ?? path
        guard let bytes = try WorktreeFile(worktree: paths.commonDirectory, path: place).read() else {
            throw NothingToShare(id: id, reason: rule(id) == nil ? .unknown(privateRules.map(\.id)) : .sharedAlready)
        }
        let shared = "\(RuleSource.sharedFolder)/\(id).yml"
        var standing: [UInt8]?
        if rule(id) != nil {
            guard let source = files[id], source.content == .bytes(bytes) else { throw NothingToShare(id: id, reason: .differs) }
            standing = bytes
        }
        let team = try amendment(restoring: [
            FileChange(path: files[id].flatMap { rule(id) == nil ? nil : $0.file } ?? shared, old: standing, new: bytes)
        ])
        return (team, Amendment(changes: [FileChange(path: place, old: bytes, new: nil)]))
    }
}

/// There is no private rule to give to the team.
public struct NothingToShare: Failure {
    enum Reason {
        case unknown([String])
        case sharedAlready
        case differs
    }

    let id: String
    let reason: Reason

    public var message: String {
        let id = Printable.text(id)
        return switch reason {
        case .unknown: "no private rule has the id \(id)"
        case .sharedAlready: "\(id) is a rule of the team already"
        case .differs: "the team has another rule of the id \(id)"
        }
    }

    public var hint: String? {
        switch reason {
        case .unknown(let others):
            others.isEmpty ? "there are none; precept accept --private makes one" : "private are \(others.joined(separator: ", "))"
        case .sharedAlready: nil
        case .differs: "give your own file in precept/rules in the git directory another id, or delete it"
        }
    }
}
