import RuleFiles
import Support

/// What a list says of a pack.
enum PackWords {
    static func text(for pack: Packs.Pack, in store: RuleStore) -> String {
        if let missing = pack.missing { return missing + way(to: pack) }
        let count = store.origins.values.count { $0 == pack.reference }
        let others = pack.sources.count - count
        return Counted.text(count, "rule") + (others > 0 ? ", \(others) not in force or overridden" : "") + way(to: pack)
    }

    /// The packs that lead to one; nothing where the settings name it.
    static func way(to pack: Packs.Pack) -> String {
        pack.way.isEmpty ? "" : ", by way of \(pack.way.map { Printable.text($0.description) }.joined(separator: ", "))"
    }
}
