import Checking
import GitCommand
import Support

/// What a person, a team, or one clone sets: the user's `precept/config.yml` (below `$XDG_CONFIG_HOME`, or
/// `~/.config`), then `.precept/config.yml`, then `<git dir>/precept/config.yml`, each over the ones before.
///
/// What a clone brings must never run: `model` counts only where the person at this machine wrote it.
public struct Settings: Sendable, Hashable {
    /// From the worktree's top.
    public static let sharedPath = RuleSource.sharedSettings

    /// Distinct reviews that have to ask for the same before it is proposed; nil leaves the default.
    public var threshold: Int?
    /// What `precept learn --fetch` brings in, each once.
    public var sources: [FetchSource] = []
    /// Tokens that the instruction files may spend on rules; nil leaves the default.
    public var budget: Int?
    /// The packs whose rules hold here too. The user's settings for all repositories name none.
    public var extends: [PackReference] = []
    /// The notes that `precept sync` exchanges beside its own, each once.
    public var notes: [NotesRef] = []
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
        extends = []
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

    /// The packs that a settings file extends.
    /// - Throws: `RuleFileError`
    static func packs(in source: RuleSource) throws(RuleFileError) -> [PackReference] {
        switch source.content {
        case .refused(let reason): throw RuleFileError(reason)
        case .bytes(let bytes): return try packs(in: YAMLReader(bytes), isShared: source.file == sharedPath)
        }
    }

    private static func packs(in file: YAMLReader, isShared: Bool) throws(RuleFileError) -> [PackReference] {
        try file.strings("extends").map { (text) throws(RuleFileError) in try PackReference(text, isShared: isShared) }
    }

    mutating func read(_ bytes: [UInt8], isShared: Bool) throws(RuleFileError) {
        let file = try YAMLReader(bytes)
        try file.allow(only: ["threshold", "sources", "autopromote", "model", "budget", "notes", "extends"])
        if let threshold = try file.optionalCount("threshold") {
            guard threshold >= 2 else { throw RuleFileError("threshold must be 2 or more: once is no habit") }
            self.threshold = threshold
        }
        if let budget = try file.optionalCount("budget") {
            guard budget >= 1 else { throw RuleFileError("budget must be 1 token or more") }
            self.budget = budget
        }
        if let word = try file.optionalString("autopromote") {
            guard let value = Bool(word) else { throw RuleFileError("autopromote must be true or false") }
            autopromote = value
        }
        extends += try Self.packs(in: file, isShared: isShared)
        for name in try file.strings("notes") {
            guard let ref = NotesRef(name) else { throw RuleFileError("\(name) is no notes ref, such as devtools/discuss") }
            if ref != .own && !notes.contains(ref) { notes.append(ref) }
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
        "the keys are threshold, a whole number such as 3; budget, in tokens; sources, a list of \(FetchSource.names); "
            + "notes, a list such as [devtools/discuss]; extends, a list of packs; autopromote, true or false; and in your own settings "
            + "model: {command, timeout}"
    }
}
