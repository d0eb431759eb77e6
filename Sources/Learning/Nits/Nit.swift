import Rules

/// A well-known nit: how reviewers ask for it, how it is checked, and what to say of it.
///
/// A nit lowers the evidence that a familiar habit needs, and finds what lies in a line's whitespace or length,
/// where tokens show nothing. It acts only where this repository's own reviews ask for it and its accepted code
/// keeps to it.
public struct Nit: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    public var statement: String
    /// Case-insensitive PCRE2 pattern; a comment that it matches asks for this.
    public var asks: String
    public var places: Set<Place>
    /// The endings of the files it is about, without the dot; none means all.
    public var extensions: Set<String>
    /// Globs of files among those that it is not about all the same.
    public var exempt: [String]
    public var check: LineCheck
    /// A pattern for the lines that could have broken the rule and kept it; nil where it is the bad form's
    /// absence.
    public var good: String?
    /// Tried on a line, a line feed and what the line became: only a correction that it matches is about the nit; nil: every one is.
    public var became: String?
    public var fix: Fix?
    /// Nits that differ in a limit alone have one family; of each, one is proposed.
    public var family: String
    /// That limit, such as the most characters of a line.
    public var limit: Int?
    /// Whether the limit is one that projects set themselves, be it named or not; of others somebody has to name it.
    public var isUsual: Bool
    /// Case-insensitive PCRE2 pattern for sentences of instruction files that tell this already; nil: only words in common show it.
    public var told: String?
    /// The id of the nit that asks for the contrary.
    public var contrary: String?
    /// Whether nobody ever wants the bad form: what review let pass of it, it overlooked.
    public var isUndisputed: Bool
    /// Whether it can only be told: what a change does not touch no check sees.
    public var isAdvice: Bool

    /// Where lines stand that a nit may be about.
    public enum Place: String, Sendable, CaseIterable {
        case files, subject, body
    }

    public init(
        id: String, statement: String, asks: String, places: Set<Place> = [.files], extensions: Set<String> = [],
        exempt: [String] = [], check: LineCheck, good: String? = nil, became: String? = nil, fix: Fix? = nil, family: String? = nil,
        limit: Int? = nil, isUsual: Bool = true, told: String? = nil, contrary: String? = nil, isUndisputed: Bool = false,
        isAdvice: Bool = false
    ) {
        self.id = id
        self.statement = statement
        self.asks = asks
        self.places = places
        self.extensions = extensions
        self.exempt = exempt
        self.check = check
        self.good = good
        self.became = became
        self.fix = fix
        self.family = family ?? id
        self.limit = limit
        self.isUsual = isUsual
        self.told = told
        self.contrary = contrary
        self.isUndisputed = isUndisputed
        self.isAdvice = isAdvice
    }

    /// The statement, with the place named where the nit has several and the rule holds in commit messages.
    func statement(in scope: Set<FileType>) -> String {
        guard isOneOfSeveral(scope), statement.hasSuffix(".") else { return statement }
        return statement.dropLast() + (statement.contains(",") ? ", in commit messages." : " in commit messages.")
    }

    /// Globs of the files that the rule holds in. Files it leaves out still take part in its trial, and speak against it.
    func globs(in scope: Set<FileType>) -> [String] {
        scope.globs(without: exempt)
    }

    func id(in scope: Set<FileType>) -> String { isOneOfSeveral(scope) ? id + Self.inMessages : id }

    /// What a tool knows it by that sees to messages.
    public var familyInMessages: String { places.contains(.files) ? family + Self.inMessages : family }

    private static let inMessages = "-in-messages"

    private func isOneOfSeveral(_ scope: Set<FileType>) -> Bool {
        places.contains(.files) && scope.contains(where: \.isMessage)
    }

    /// Whether lines of files of this type can break it.
    func reaches(_ type: FileType) -> Bool {
        switch type {
        case .subject: places.contains(.subject)
        case .message: places.contains(.body)
        default:
            // What a file without an ending is written in, its reviewers know.
            places.contains(.files) && (extensions.isEmpty || type.fileExtension.map(extensions.contains) ?? true)
                && !exempt.contains(type.glob)
        }
    }
}
