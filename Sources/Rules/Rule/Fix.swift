/// A replacement that the corrections agree on: what `find` matches becomes `replace`, in which `$1`
/// to `$9` stand for captured groups, and `$year` for the year in which the line is written.
public struct Fix: Sendable, Hashable {
    public var find: String
    public var replace: String

    public init(find: String, replace: String) {
        self.find = find
        self.replace = replace
    }
}
