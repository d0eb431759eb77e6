import Rules

extension Proposal {
    /// The globs of the files that its rule is about, without those of its exceptions.
    var globs: [String] { rule.scope.filter { !$0.hasPrefix("!") } }

    /// Whether all but one of the reviews that are cited are about files that these globs match.
    func isAskedForOnlyOnce(besides globs: [String]) -> Bool {
        guard let left = try? Scope(globs) else { return false }
        let cited = citations.map(\.evidence)
        let others = cited.filter { !($0.path.map(left.contains) ?? false) }
        return others.count < cited.count && Set(others.map { $0.review ?? $0.commit }).count < 2
    }
}
