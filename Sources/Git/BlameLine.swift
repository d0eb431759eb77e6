/// A line of a file, and the commit that brought it in.
public struct BlameLine: Sendable, Hashable {
    /// Counted from 1 in the file as it was asked for.
    public let line: Int
    public let commit: ObjectID
    /// Counted from 1 in the file as `commit` left it.
    public let originalLine: Int
    /// The file's path in `commit`.
    public let originalPath: String
    public let author: Signature
    /// The line itself, without its newline.
    public let text: String

    public init(
        line: Int, commit: ObjectID, originalLine: Int, originalPath: String, author: Signature, text: String
    ) {
        self.line = line
        self.commit = commit
        self.originalLine = originalLine
        self.originalPath = originalPath
        self.author = author
        self.text = text
    }
}
