import Rules

/// Which corrections took away what a check flags, and which brought it in.
struct ClearedLines {
    private let before: Flagged
    private let after: Flagged

    init(_ matcher: LineMatcher, _ replay: Replay) {
        self.init(before: Flagged(matcher, replay.before), after: Flagged(matcher, replay.after))
    }

    /// - Parameters:
    ///   - before: What the check flags of the corrections' lines as they were.
    ///   - after: And as they became.
    init(before: Flagged, after: Flagged) {
        // What stands on both sides was neither cleared nor brought in, whatever would excuse it.
        let standing = before.uncertainTexts.intersection(after.uncertainTexts)
        self.before = before.without(standing)
        self.after = after.without(standing)
    }

    /// The signals whose lines of one of `scope`'s types the check flags as they were, and not as they became.
    ///
    /// Where something unseen might have excused a line, the reviewer who asks for the very thing has seen it.
    /// - Parameter isAsked: Whether a signal asks for what the check does.
    func owners(in scope: Set<FileType>, where isAsked: (Int) -> Bool = { _ in false }) -> Set<Int> {
        let certain = before.owners(in: scope)
        return certain.union(before.possibleOwners(in: scope).subtracting(certain).filter(isAsked))
            .subtracting(after.possibleOwners(in: scope))
    }

    /// The signals whose lines it flags only as they became.
    func reverseOwners(in scope: Set<FileType>) -> Set<Int> {
        after.owners(in: scope).subtracting(before.possibleOwners(in: scope))
    }
}
