import Git

/// A change under review in Gerrit, as far as its refs were fetched.
struct GerritChange: Sendable, Hashable {
    let number: Int
    /// The newest commit of what was said.
    let meta: ObjectID
    let robotComments: ObjectID?
    /// The commits that were pushed, by number.
    let patchSets: [Int: ObjectID]

    /// The changes that these refs tell of, by number; of one without a meta ref nothing is known that was said.
    static func changes(among refs: [Reference]) -> [GerritChange] {
        var metas: [Int: ObjectID] = [:]
        var robots: [Int: ObjectID] = [:]
        var patchSets: [Int: [Int: ObjectID]] = [:]
        for ref in refs {
            guard let name = ChangeRef(ref: ref.name) else { continue }
            switch name.part {
            case .meta: metas[name.change] = ref.target
            case .robotComments: robots[name.change] = ref.target
            case .patchSet(let number): patchSets[name.change, default: [:]][number] = ref.target
            }
        }
        return metas.sorted { $0.key < $1.key }.map { number, meta in
            GerritChange(
                number: number, meta: meta, robotComments: robots[number], patchSets: patchSets[number] ?? [:])
        }
    }
}
