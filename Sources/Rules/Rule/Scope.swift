/// Where a rule holds: globs over paths from the repository's root.
///
/// No glob at all means everywhere. A glob that begins with `!` excludes; the last one that matches a
/// path decides, and where the first excludes, everything else is in. See `Glob` for their form.
public struct Scope: Sendable, Hashable {
    private let globs: [(glob: Glob, includes: Bool)]
    /// As they were written.
    public let text: [String]

    /// - Throws: `ScopeError` where a glob cannot be read.
    public init(_ globs: [String]) throws(ScopeError) {
        text = globs
        self.globs = try globs.map { text throws(ScopeError) in
            text.hasPrefix("!") ? (try Glob(text.dropFirst()), false) : (try Glob(text), true)
        }
    }

    public func contains(_ path: [UInt8]) -> Bool {
        var isIn = globs.first.map { !$0.includes } ?? true
        for (glob, includes) in globs where includes != isIn && glob.matches(path) { isIn = includes }
        return isIn
    }

    /// Whether it takes a path in by a glob that names vendored or generated files (`ForeignFiles`).
    func names(_ path: [UInt8]) -> Bool {
        zip(globs, text).contains { glob, text in glob.includes && ForeignFiles.contain(text) && glob.glob.matches(path) }
            && contains(path)
    }

    public func contains(_ path: String) -> Bool { contains(Array(path.utf8)) }

    public static func == (left: Scope, right: Scope) -> Bool { left.text == right.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
