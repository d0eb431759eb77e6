/// Judges the commit message, without git's comment lines and scissors.
///
/// Patterns see the whole message in PCRE2's multi-line mode: `^` and `$` are a line's ends, `\A` is
/// the subject's start.
public struct MessageCheck: Sendable, Hashable {
    /// A match is a finding, at the matching line …
    public var forbid: String?
    /// … unless that line matches this one too.
    public var unless: String?
    /// A message in which this matches nowhere is a finding, at line 1, unless `unless` matches somewhere.
    public var require: String?

    public init(forbid: String? = nil, unless: String? = nil, require: String? = nil) {
        self.forbid = forbid
        self.unless = unless
        self.require = require
    }
}
