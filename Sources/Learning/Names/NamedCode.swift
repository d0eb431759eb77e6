import Signals

/// The code that a comment names, and what the correction that answered it did with that.
struct NamedCode: Sendable {
    /// What comments may name: code of which nobody would write the name in prose, or what a well-known nit is about.
    struct Topic: Hashable {
        let names: [String]
        let nit: NameNit?

        /// By what tells nearly all of them apart: of a nit the rest is long.
        func hash(into hasher: inout Hasher) { hasher.combine(names.first) }
        static func == (left: Topic, right: Topic) -> Bool { left.names == right.names && left.nit?.id == right.nit?.id }
    }

    /// What the comment names.
    let named: Set<Topic>
    /// Those of them that the correction brought in, and those that it took away.
    let brought: Set<Topic>
    let removed: Set<Topic>

    /// Messages name what a commit changes, and a comment without a correction led to nothing.
    init(_ prepared: PreparedSignal, knowing nits: [NameNit]) {
        let signal = prepared.signal
        guard signal.kind == .comment, !signal.corrections.isEmpty, let type = signal.path.map(FileType.init(ofPath:)), !type.isMessage
        else {
            (named, brought, removed) = ([], [], [])
            return
        }
        let said = Set(prepared.ownLines.flatMap(CodeName.all))
        let topics = Self.topics(of: said, type, nits)
        let known = Set(topics.flatMap(\.names))
        let before = Self.counts(of: known, in: signal.corrections.flatMap(\.before))
        let after = Self.counts(of: known, in: signal.corrections.flatMap(\.after))
        let comes = { (name: String, edits: [LineEdit]) in
            edits.contains { edit in edit.after.map { CodeName.isAllThatCame(name, from: edit.before, to: $0) } ?? false }
        }
        let edits = prepared.edits.map(\.edit)
        let undone = edits.compactMap { edit in edit.after.map { LineEdit(before: $0, after: edit.before) } }
        named = topics
        brought = topics.filter {
            $0.names.contains { CodeName.isTelling($0) ? after[$0, default: 0] > before[$0, default: 0] : comes($0, edits) }
        }
        removed = topics.filter {
            $0.names.contains { CodeName.isTelling($0) ? after[$0, default: 0] < before[$0, default: 0] : comes($0, undone) }
        }
    }

    private static func topics(of said: Set<String>, _ type: FileType, _ nits: [NameNit]) -> Set<Topic> {
        let isNamed = { (name: String) in said.contains(name) || CodeName.isKnownBare(name) && said.contains(CodeName.bare(name)) }
        let known = nits.filter { $0.reaches(type) && $0.names.contains(where: isNamed) }
        let others = said.filter { name in CodeName.isTelling(name) && !known.contains { $0.names.contains(name) } }
        return Set(known.map { Topic(names: $0.names, nit: $0) } + others.map { Topic(names: [$0], nit: nil) })
    }

    private static func counts(of names: Set<String>, in lines: [String]) -> [String: Int] {
        guard !names.isEmpty else { return [:] }
        return lines.reduce(into: [:]) { counts, line in
            for name in CodeName.all(in: line) where names.contains(name) { counts[name, default: 0] += 1 }
        }
    }
}
