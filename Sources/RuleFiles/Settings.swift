import Checking
import GitCommand

/// What a team, or one clone, sets: `.precept/config.yml`, then `<git dir>/precept/config.yml` over it.
public struct Settings: Sendable, Hashable {
    /// Distinct reviews that have to ask for the same before it is proposed; nil leaves the default.
    public var threshold: Int?

    /// - Throws: `SettingsError` where a file is there and cannot be used.
    public init(in paths: RepositoryPaths) throws {
        if let worktree = paths.worktree { try read("\(worktree)/.precept/config.yml") }
        try read("\(paths.commonDirectory)/precept/config.yml")
    }

    private mutating func read(_ path: String) throws {
        guard FileBytes.exists(path) else { return }
        do {
            guard let bytes = FileBytes.read(path) else { throw RuleFileError("it cannot be read") }
            let file = try YAMLReader(bytes)
            try file.allow(only: ["threshold"])
            if let threshold = try file.optionalInteger("threshold") {
                guard threshold >= 2 else { throw RuleFileError("threshold must be 2 or more: once is no habit") }
                self.threshold = threshold
            }
        } catch {
            throw SettingsError(path: path, reason: "\(error)")
        }
    }
}

/// A settings file is there and cannot be used.
public struct SettingsError: Failure {
    let path: String
    let reason: String

    public var message: String { "\(path): \(reason)" }
    public var hint: String? { "the only key so far is threshold, a whole number such as 3" }
}
