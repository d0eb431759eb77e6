import Checking
import GitCommand

/// What a person, a team, or one clone sets: the user's `precept/config.yml` (below `$XDG_CONFIG_HOME`, or
/// `~/.config`), then `.precept/config.yml`, then `<git dir>/precept/config.yml`, each over the ones before.
///
/// What a clone brings must never run: `model` counts only where the person at this machine wrote it.
public struct Settings: Sendable, Hashable {
    /// From the worktree's top.
    public static let sharedPath = ".precept/config.yml"

    /// Distinct reviews that have to ask for the same before it is proposed; nil leaves the default.
    public var threshold: Int?
    /// What `precept learn --fetch` brings in, each once.
    public var sources: [FetchSource] = []
    /// The program that may phrase statements.
    public var model: ModelCommand?
    /// Whether `precept learn` itself accepts the changes of stage that outcomes ask for.
    public var autopromote = false
    /// Whether the shared settings name one, which is not run.
    public var hasRefusedModel = false

    init() {}

    /// - Throws: `SettingsError` where a file is there and cannot be used.
    public init(in paths: RepositoryPaths) throws {
        if let folder = Self.userFolder { try read("\(folder)/precept/config.yml", isShared: false) }
        if let worktree = paths.worktree { try read("\(worktree)/\(Self.sharedPath)", isShared: true) }
        try read("\(paths.commonDirectory)/precept/config.yml", isShared: false)
        // A repository without a worktree may lie, as a folder of files, in somebody else's.
        if paths.worktree == nil { model = nil }
    }

    private mutating func read(_ path: String, isShared: Bool) throws {
        guard FileBytes.exists(path) else { return }
        do {
            guard let bytes = FileBytes.read(path) else { throw RuleFileError("it cannot be read") }
            try read(bytes, isShared: isShared)
        } catch {
            throw SettingsError(path: path, reason: "\(error)")
        }
    }

    mutating func read(_ bytes: [UInt8], isShared: Bool) throws(RuleFileError) {
        let file = try YAMLReader(bytes)
        try file.allow(only: ["threshold", "sources", "autopromote", "model"])
        if let threshold = try file.optionalInteger("threshold") {
            guard threshold >= 2 else { throw RuleFileError("threshold must be 2 or more: once is no habit") }
            self.threshold = threshold
        }
        if let word = try file.optionalString("autopromote") {
            guard let value = Bool(word) else { throw RuleFileError("autopromote must be true or false") }
            autopromote = value
        }
        for name in try file.strings("sources") {
            guard let source = FetchSource(rawValue: name) else {
                throw RuleFileError("\(name) is no source; known are \(FetchSource.names)")
            }
            if !sources.contains(source) { sources.append(source) }
        }
        if isShared {
            hasRefusedModel = file.keys.contains("model")
        } else if let model = try file.optionalMapping("model") {
            self.model = try ModelCommand(model)
        }
    }

    private static var userFolder: String? {
        if let folder = Environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder }
        guard let home = Environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/.config"
    }
}

/// A settings file is there and cannot be used.
public struct SettingsError: Failure {
    let path: String
    let reason: String

    public var message: String { "\(path): \(reason)" }
    public var hint: String? {
        "the keys are threshold, a whole number such as 3, sources, a list of \(FetchSource.names), autopromote, true or false, and in your own settings "
            + "model: {command, timeout}"
    }
}
