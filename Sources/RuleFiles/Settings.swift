import Checking
import GitCommand

/// What a team, or one clone, sets: `.precept/config.yml`, then `<git dir>/precept/config.yml` over it.
public struct Settings: Sendable, Hashable {
    /// Distinct reviews that have to ask for the same before it is proposed; nil leaves the default.
    public var threshold: Int?
    /// What `precept learn --fetch` brings in, each once.
    public var sources: [FetchSource] = []

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
            try file.allow(only: ["threshold", "sources"])
            if let threshold = try file.optionalInteger("threshold") {
                guard threshold >= 2 else { throw RuleFileError("threshold must be 2 or more: once is no habit") }
                self.threshold = threshold
            }
            for name in try file.strings("sources") {
                guard let source = FetchSource(rawValue: name) else {
                    throw RuleFileError("\(name) is no source; known are \(FetchSource.names)")
                }
                if !sources.contains(source) { sources.append(source) }
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
    public var hint: String? { "keys are threshold, a whole number such as 3, and sources, a list of \(FetchSource.names)" }
}
