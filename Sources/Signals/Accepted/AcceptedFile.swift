/// What an accepted change added to one file.
public struct AcceptedFile: Sendable, Hashable {
    public let path: String
    public let runs: [AcceptedRun]
    /// Whether the change brought the path in, by a new file or by a rename.
    public let isNew: Bool
    /// Whether the last run ends the file without a newline.
    public let lacksFinalNewline: Bool
    /// The id of the content that the file became, in hexadecimal; nil where nobody knows.
    public let object: String?

    public init(path: String, runs: [AcceptedRun], isNew: Bool = false, lacksFinalNewline: Bool = false, object: String? = nil) {
        self.path = path
        self.runs = runs
        self.isNew = isNew
        self.lacksFinalNewline = lacksFinalNewline
        self.object = object
    }

    /// A new file of these lines.
    public init(path: String, added: [String]) {
        self.init(path: path, runs: [AcceptedRun(added: added)], isNew: true)
    }

    /// How many lines were added.
    public var count: Int { runs.reduce(0) { $0 + $1.added.count } }
}
