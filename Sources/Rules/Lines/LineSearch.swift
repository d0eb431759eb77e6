/// A line check that is compiled only for a text that may break it: compiling takes a hundred times as long as
/// searching what one commit adds.
struct LineSearch: Sendable {
    private let check: LineCheck
    private let required: [UInt8]?
    private let compiled: LineMatcher?

    /// - Throws: `PatternError` where a pattern cannot be used, and that is known already.
    init(_ check: LineCheck) throws(PatternError) {
        self.check = check
        required = RequiredText.of(check.forbid)
        compiled = required == nil ? try LineMatcher(check) : nil
    }

    /// See `LineMatcher.looksAtFile`.
    var looksAtFile: Bool { check.unlessUsed }

    /// Whether lines of that text may break the rule.
    func mayFlag(_ text: TextIndex) -> Bool { required.map(text.mayHold) ?? true }

    /// - Throws: `PatternError` where a pattern cannot be used.
    func matcher() throws(PatternError) -> LineMatcher {
        if let compiled { return compiled }
        return try LineMatcher(check)
    }
}
