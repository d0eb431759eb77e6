/// A well-known request of reviewers that no line can be checked for, such as that a test be added: how they ask for it, and
/// what to say of it.
///
/// Like a `Nit`, it acts only where this repository's own reviews ask for it, and often.
public struct Practice: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    /// The statement, in which `{name}` stands for the variant that is asked for most.
    public var statement: String
    /// A short PCRE2 pattern, blind to case, that a line matches which is about it: most are not, and need no more.
    public var about: String
    /// A PCRE2 pattern, blind to case, that a line of a comment matches which asks for it.
    public var asks: String
    /// A PCRE2 pattern, blind to case, for such lines that do not ask for it after all; nil where all of them do.
    public var unless: String?
    /// A PCRE2 pattern, blind to case, that a line of a comment on a commit message matches which asks for it, whatever it is
    /// about; nil where those say it as others do.
    public var inMessage: String?
    /// A PCRE2 pattern, blind to case, that a sentence of an instruction file matches which tells it, whatever its words; nil where
    /// only words in common show that.
    public var told: String?
    /// What it goes by where there are several of its kind, such as `Javadoc` and `Doxygen`; empty where there is one.
    public var variants: [Variant]
    /// Endings of the files it is about, without the dot; empty for all, and messages.
    public var extensions: Set<String>
    /// The ids of rules that say the same of lines: where one of them is proposed, the practice is said already.
    public var echoed: Set<String>

    /// A name, and a PCRE2 pattern, blind to case, for how reviewers write it.
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
        told: String? = nil, variants: [Variant] = [], extensions: Set<String> = [], echoed: Set<String> = []
    ) {
        self.id = id
        self.statement = statement
        self.about = about
        self.asks = asks
        self.unless = unless
        self.inMessage = inMessage
        self.told = told
        self.variants = variants
        self.extensions = extensions
        self.echoed = echoed
    }

    /// Whether it is about what a comment on `path` is about; nil is a change as a whole.
    func reaches(_ path: String?) -> Bool {
        extensions.isEmpty || path.map { FileType(ofPath: $0).hasEnding(in: extensions) } ?? false
    }
}
