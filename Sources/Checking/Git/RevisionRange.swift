import GitCommand
import Support

/// Two commits, the older first: what a branch adds since it left `old`.
public struct RevisionRange: Sendable, Hashable {
    public var old: String
    public var new: String

    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }

    /// Reads `A..B` or `A...B`, which mean the same here; a side left out is HEAD.
    /// - Throws: `MalformedRange`.
    public init(_ text: String) throws(MalformedRange) {
        guard let dots = text.firstRange(of: "..") else { throw MalformedRange(text: text) }
        let left = text[..<dots.lowerBound]
        var right = text[dots.upperBound...]
        if right.hasPrefix(".") { right = right.dropFirst() }
        // A side that looks like an option would be taken for one.
        guard !left.hasPrefix("-"), !right.hasPrefix("-"), !right.contains("..") else {
            throw MalformedRange(text: text)
        }
        self.init(old: left.isEmpty ? "HEAD" : String(left), new: right.isEmpty ? "HEAD" : String(right))
    }
}

/// The text names no two commits.
public struct MalformedRange: Failure {
    let text: String
    public var message: String { "\(text) is not a range of commits" }
    public var hint: String? { "write it as A..B, such as: precept check --range origin/main..HEAD" }
}

extension String {
    fileprivate func firstRange(of needle: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
