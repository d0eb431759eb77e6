/// One place where a file changed, without any context.
public struct Hunk: Sendable, Hashable {
    /// The first removed line, counted from 1 in the old file; where nothing was removed, the old line
    /// after which the new ones come (0: before the first).
    public let oldStart: Int
    /// The first added line, counted from 1 in the new file; where nothing was added, the new line after
    /// which the old ones stood.
    public let newStart: Int
    /// The lines taken out, without their newline; a carriage return before it is kept.
    public let removed: [String]
    /// The lines put in, likewise.
    public let added: [String]
    /// The lines right above and below, the same in both files; nil where the file begins or ends there.
    public let above: String?
    public let below: String?
    /// The last removed line ended the old file without a newline.
    public let removedLacksFinalNewline: Bool
    /// The last added line ends the new file without a newline.
    public let addedLacksFinalNewline: Bool

    public init(
        oldStart: Int, newStart: Int, removed: [String], added: [String], above: String? = nil, below: String? = nil,
        removedLacksFinalNewline: Bool = false, addedLacksFinalNewline: Bool = false
    ) {
        self.oldStart = oldStart
        self.newStart = newStart
        self.removed = removed
        self.added = added
        self.above = above
        self.below = below
        self.removedLacksFinalNewline = removedLacksFinalNewline
        self.addedLacksFinalNewline = addedLacksFinalNewline
    }
}
