/// A file check, compiled: what can be said of a file by its path and its first lines.
public struct FileMatcher: Sendable {
    public let check: FileCheck
    private let forbidPath: Pattern?
    private let unlessPath: Pattern?
    let header: Pattern?
    /// What finds conflict markers; nil where they are let be.
    let markers: LineMatcher?

    /// - Throws: `PatternError` where a pattern cannot be used.
    public init(_ check: FileCheck) throws(PatternError) {
        self.check = check
        forbidPath = try Pattern.ifAny(check.forbidPath)
        unlessPath = try Pattern.ifAny(check.unlessPath)
        header = try Pattern.ifAny(check.header)
        markers = check.forbidsConflictMarkers ? try LineMatcher(LineCheck(forbid: Self.marker)) : nil
    }

    /// Whether a path that a change brings in breaks the rule.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    public func forbids(_ path: [UInt8], while mayGoOn: () -> Bool = { true }) throws(PatternError) -> Bool {
        guard let forbidPath, try forbidPath.firstMatch(in: path, while: mayGoOn) != nil else { return false }
        return try unlessPath?.firstMatch(in: path, while: mayGoOn) == nil
    }

    /// Whether a new file lacks what its first lines must have. An empty file has no first lines, and lacks nothing; what a
    /// waiver says, it does not have.
    /// - Parameter lines: All of the file's lines, or at least as many as the check looks at.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    public func lacksHeader(_ lines: JoinedLines, while mayGoOn: () -> Bool = { true }) throws(PatternError) -> Bool {
        guard let header, !lines.isEmpty else { return false }
        let last = min(check.headerLines, lines.count) - 1
        let end = min(lines.range(of: last).upperBound, Checker.longestLine)
        return try header.firstMatch(in: Waiver.removed(from: Array(lines.bytes[..<end])), while: mayGoOn) == nil
    }

    /// The line of a good example that gives a file what its first lines must have; the first, where none does alone.
    func headerLine(in example: String?) -> String? {
        // Then it is a path.
        if forbidPath != nil { return nil }
        let lines = example?.split(separator: "\n").map(String.init) ?? []
        return lines.first { header?.matches($0) ?? false } ?? lines.first
    }

    /// The number of the first line, from 1, that git wrote around a side of a conflict; nil where there is none.
    public static func conflict(in file: [UInt8]) -> Int? {
        guard let marker = try? Pattern(marker) else { return nil }
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { (try? marker.firstMatch(in: Array($0))) != nil }.map { $0 + 1 }
    }

    /// What git writes around the two sides of a conflict. The `=======` between them is a heading's
    /// underline in too many files to mean anything by itself.
    private static let marker = #"^(?:<{7}|>{7}|\|{7})(?: |$)"#
}
