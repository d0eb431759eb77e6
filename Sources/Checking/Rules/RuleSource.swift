/// One rule file as it was found, not yet understood.
public struct RuleSource: Sendable, Hashable {
    /// Where it stands: `.precept/rules/<id>.yml`, or `precept/rules/<id>.yml` in the git directory.
    public var file: String
    public var content: Content

    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// It may not, or cannot, be read.
        case refused(reason: String)
    }

    public init(file: String, content: Content) {
        self.file = file
        self.content = content
    }

    /// The file's name without its ending: the id its rule has, or would have.
    public var id: String { Self.id(of: file) }

    /// The same of a file that is not at hand.
    public static func id(of file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? name
    }

    /// Bytes that a rule file may have.
    public static let largestFile = 256 * 1024
    package static let tooLarge = "is larger than \(largestFile / 1024) KiB"
    /// The folder of the rules that a team shares, from the worktree's top.
    public static let sharedFolder = ".precept/rules"
    /// The folder of the rules that never leave the clone, from the common git directory.
    public static let privateFolder = "precept/rules"

    /// Whether a rule file, or the folder that cannot be read, is one that a team shares.
    public static func isShared(_ file: String) -> Bool { isBelow(sharedFolder, file) }

    /// Whether it is one that never leaves the clone.
    public static func isPrivate(_ file: String) -> Bool { isBelow(privateFolder, file) }

    private static func isBelow(_ folder: String, _ file: String) -> Bool { file == folder || file.hasPrefix(folder + "/") }

    /// The settings, which may name packs of rules: the team's, from the worktree's top, and one's own, from the
    /// common git directory.
    public static let sharedSettings = ".precept/config.yml"
    public static let privateSettings = "precept/config.yml"

    /// Whether this is no rule, but the settings.
    public var isSettings: Bool { Self.isSettings(file) }

    /// The same of a file that is not at hand.
    public static func isSettings(_ file: String) -> Bool { file == sharedSettings || file == privateSettings }

    /// Whether a file of that name in the folder is a rule.
    public static func isRuleFile(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
    }
}
