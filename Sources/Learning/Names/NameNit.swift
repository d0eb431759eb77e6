/// A well-known nit about code that was left out: an annotation, a tag, a modifier.
///
/// No line shows that it lacks something, so that such a nit is advice. It acts only where this repository's own reviews
/// ask for it.
public struct NameNit: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    /// The statement, in which `{name}` stands for the name that the corrections bring in most.
    public var statement: String
    /// The code, any of which comments name, with or without its sign: `@since`, `:raises`, `static`.
    public var names: [String]
    /// The endings of the files it is about, without the dot; none means all.
    public var extensions: Set<String>

    public init(id: String, statement: String, names: [String], extensions: Set<String> = []) {
        self.id = id
        self.statement = statement
        self.names = names
        self.extensions = extensions
    }

    func reaches(_ type: FileType) -> Bool { type.hasEnding(in: extensions) }
}
