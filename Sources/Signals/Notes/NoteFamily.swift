import Git

/// Notes refs that are read together: because one explains the other, as git-appraise keeps the request and the comments of
/// one review apart; or because one says what the other says, as a ref and what is kept of a remote's by the same name.
struct NoteFamily {
    struct Member {
        let ref: String
        /// Nil where the ref is gone.
        let tip: ObjectID?

        /// Whether it is what is kept of a remote's.
        var isMirror: Bool { NoteFormat.original(of: ref) != ref }
    }

    let name: String
    let members: [Member]

    /// The families of the refs that are, and of those that an earlier reading knew; by name.
    static func families(of refs: [Reference], known: [String]) -> [NoteFamily] {
        var tips: [String: ObjectID?] = Dictionary(known.map { ($0, nil) }) { first, _ in first }
        for ref in refs { tips[ref.name] = ref.target }
        let members = tips.map { Member(ref: $0.key, tip: $0.value) }.sorted {
            // This clone's own first: of what both say, their history tells who said it.
            ($0.isMirror ? 1 : 0, $0.ref) < ($1.isMirror ? 1 : 0, $1.ref)
        }
        return Dictionary(grouping: members) { familyName(of: $0.ref) }
            .map { NoteFamily(name: $0.key, members: $0.value) }
            .sorted { $0.name < $1.name }
    }

    private static func familyName(of ref: String) -> String {
        let original = NoteFormat.original(of: ref)
        guard case .appraise(let part) = NoteFormat(ref: ref) else { return original }
        return String(original.dropLast(part.rawValue.count + 1))
    }
}
