import Rules

extension Proposal {
    /// The globs of the files that its rule is about, without those of its exceptions.
    var globs: [String] { rule.scope.filter { !$0.hasPrefix("!") } }

    /// Of advice for all files, the globs of the kinds that those have which were spoken of.
    var citedGlobs: [String] {
        guard rule.check == nil, rule.scope.isEmpty else { return [] }
        return Set(citations.compactMap(\.evidence.path).map(FileType.init(ofPath:)).filter { !$0.isMessage }.map(\.glob)).sorted()
    }

    /// Whether all but one of the reviews that are cited are about files that these globs match.
    func isAskedForOnlyOnce(besides globs: [String]) -> Bool {
        guard let left = try? Scope(globs) else { return false }
        let cited = citations.map(\.evidence)
        let others = cited.filter { !($0.path.map(left.contains) ?? false) }
        return others.count < cited.count && Set(others.map { $0.review ?? $0.commit }).count < 2
    }
}
