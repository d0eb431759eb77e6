import Rules

/// A well-known nit about whole files, which no line of theirs shows: how reviewers ask for it, how it is checked,
/// and what to say of it.
///
/// Like a `Nit`, it acts only where this repository's own reviews ask for it and its accepted changes keep to it.
public struct FileNit: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    public var statement: String
    /// Case-insensitive PCRE2 pattern; a comment that it matches asks for this.
    public var asks: String
    /// The endings of the files it is about, without the dot; none means all.
    public var extensions: Set<String>
    /// Globs of files among those that it is not about all the same.
    public var exempt: [String]
    public var check: Check

    /// What can be told of a file that a change touches.
    public enum Check: Sendable, Hashable {
        /// A pattern that the first lines of a new file match.
        case header(String)
        /// The file's last line ends in a newline.
        case finalNewline
        /// Globs, of which a path matches one that the change touches too (`CompanionCheck.with`).
        case companion([String])

        /// The check that a rule of it would have.
        var ofRule: Rules.Check {
            switch self {
            case .header(let pattern): .file(FileCheck(header: pattern))
            case .finalNewline: .file(FileCheck(requiresFinalNewline: true))
            case .companion(let globs): .companion(CompanionCheck(with: globs))
            }
        }
    }

    public init(
        id: String, statement: String, asks: String, extensions: Set<String> = [], exempt: [String] = [], check: Check
    ) {
        self.id = id
        self.statement = statement
        self.asks = asks
        self.extensions = extensions
        self.exempt = exempt
        self.check = check
    }

    func reaches(_ type: FileType) -> Bool { type.hasEnding(in: extensions) }
}
