/// A well-known request of reviewers that no line can be checked for, such as that a test be added: how they ask for it, and
/// what to say of it.
///
/// Like a `Nit`, it acts only where this repository's own reviews ask for it, and often.
public struct Practice: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    /// The statement, in which `{name}` stands for the variant that is asked for most.
    public var statement: String
    /// Short case-insensitive PCRE2 pattern for lines of comments that are about this at all, so that the others are soon done with.
    public var about: String
    /// Case-insensitive PCRE2 pattern; a line about this that it matches asks for it.
    public var asks: String
    /// Case-insensitive PCRE2 pattern; a line that it matches does not ask for it after all.
    public var unless: String?
    /// Case-insensitive PCRE2 pattern; a line of a comment on a commit message that it matches asks for it, whatever `about` says.
    public var inMessage: String?
    /// Case-insensitive PCRE2 pattern for sentences of instruction files that tell this already; nil: only words in common show it.
    public var told: String?
    /// Of the reviews in which anything is asked for, the share that asks for it in any repository: only where clearly more do, it
    /// tells something of this one. Nil where hardly any does.
    public var usual: Double?
    /// What it goes by where there are several of its kind, such as `Javadoc` and `Doxygen`; empty where there is one.
    public var variants: [Variant]
    /// Endings of the files it is about, without the dot; empty for all, and messages.
    public var extensions: Set<String>
    /// Whether comments on a commit's message may ask for it.
    public var isOfMessages: Bool
    /// The ids of rules that say the same of lines: where one of them is proposed, the practice is said already.
    public var echoed: Set<String>

    /// A name, and a case-insensitive PCRE2 pattern for how reviewers write it.
    public struct Variant: Sendable, Hashable {
        public var name: String
        public var pattern: String

        public init(name: String, pattern: String) {
            self.name = name
            self.pattern = pattern
        }
    }

    public init(
        id: String, statement: String, about: String = "", asks: String, unless: String? = nil, inMessage: String? = nil,
        told: String? = nil, usual: Double? = nil, variants: [Variant] = [], extensions: Set<String> = [], isOfMessages: Bool = true,
        echoed: Set<String> = []
    ) {
        self.id = id
        self.statement = statement
        self.about = about
        self.asks = asks
        self.unless = unless
        self.inMessage = inMessage
        self.told = told
        self.usual = usual
        self.variants = variants
        self.extensions = extensions
        self.isOfMessages = isOfMessages
        self.echoed = echoed
    }

    /// Whether it is about what a comment on `path` is about; nil is a change as a whole.
    func reaches(_ path: String?) -> Bool {
        extensions.isEmpty || path.map { FileType(ofPath: $0).hasEnding(in: extensions) } ?? false
    }
}
