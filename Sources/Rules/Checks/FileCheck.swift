/// Judges each file that a change adds or modifies, as a whole.
///
/// Only what the change does is judged: a file that was too large, executable, or without a final newline
/// before is let be until the change makes it so.
public struct FileCheck: Sendable, Hashable {
    /// A PCRE2 pattern; a path that the change brings in and that it matches is a finding …
    public var forbidPath: String?
    /// … unless the path matches this one too.
    public var unlessPath: String?
    /// In bytes. A file that is larger, and larger than it was, is a finding.
    public var maxSize: Int?
    /// Whether a file must, or must not, be executable.
    public var executable: Bool?
    /// Whether a symbolic link is a finding.
    public var forbidsSymlinks: Bool
    /// Whether a file whose last line the change adds must end in a newline.
    public var requiresFinalNewline: Bool
    /// Whether an added line that git leaves where a merge stops is a finding.
    public var forbidsConflictMarkers: Bool
    /// Whether a new path, or a folder of it, may differ from another in the tree by case alone.
    public var forbidsCaseCollisions: Bool
    /// A PCRE2 pattern that must match somewhere in the first lines of a file that the change adds. It sees
    /// them all at once: `^` and `$` are a line's ends, `\A` is the file's start.
    public var header: String?
    /// How many lines those are.
    public var headerLines: Int

    public static let defaultHeaderLines = 30
    public static let mostHeaderLines = 1000

    public init(
        forbidPath: String? = nil, unlessPath: String? = nil, maxSize: Int? = nil, executable: Bool? = nil,
        forbidsSymlinks: Bool = false, requiresFinalNewline: Bool = false, forbidsConflictMarkers: Bool = false,
        forbidsCaseCollisions: Bool = false, header: String? = nil, headerLines: Int = FileCheck.defaultHeaderLines
    ) {
        self.forbidPath = forbidPath
        self.unlessPath = unlessPath
        self.maxSize = maxSize
        self.executable = executable
        self.forbidsSymlinks = forbidsSymlinks
        self.requiresFinalNewline = requiresFinalNewline
        self.forbidsConflictMarkers = forbidsConflictMarkers
        self.forbidsCaseCollisions = forbidsCaseCollisions
        self.header = header
        self.headerLines = headerLines
    }

    /// Whether it asks for anything at all.
    public var isEmpty: Bool { !asksForText && !asksOfAllFiles }

    /// Whether it asks for a header or a final newline, and for nothing that concerns files whoever wrote them.
    var asksForTextAlone: Bool { asksForText && !asksOfAllFiles }

    private var asksForText: Bool { requiresFinalNewline || header != nil }
    private var asksOfAllFiles: Bool {
        forbidPath != nil || maxSize != nil || executable != nil || forbidsSymlinks || forbidsConflictMarkers || forbidsCaseCollisions
    }

    /// Whether it looks at a file's lines, so that a binary file is more than it can judge.
    public var readsText: Bool { requiresFinalNewline || forbidsConflictMarkers || header != nil }
}
