extension Checker {
    /// The contents of the files of which rules have to know more than what was added, by id.
    public func objectsToRead(for files: [ChangedFile]) -> Set<String> {
        let searches = rules.compactMap { rule -> (scope: Scope, search: LineSearch)? in
            guard case .line(let search) = rule.matcher, search.looksAtFile else { return nil }
            return (rule.scope, search)
        }
        if searches.isEmpty { return [] }
        return Set(
            files.lazy.filter { file in
                guard !file.added.isEmpty else { return false }
                let text = TextIndex(file.added.bytes)
                return searches.contains { $0.search.mayFlag(text) && $0.scope.contains(file.path) }
            }.compactMap(\.entry.object))
    }

    /// Judges added lines, but for those that the change only moves.
    /// - Parameters:
    ///   - contents: What `objectsToRead(for:)` asks for, as far as it is to be had.
    ///   - removed: What the change takes away.
    public func check(
        _ files: [ChangedFile], knowing contents: [String: [UInt8]] = [:], besides removed: JoinedLines = JoinedLines()
    ) -> Report {
        var search = LineRuleSearch(self, contents, besides: removed)
        for file in files where !file.added.isEmpty && !OwnFiles.isRule(file.path) { search.judge(file) }
        return Report(findings: search.findings, skips: search.skips)
    }
}
