extension Checker {
    /// Whether any rule judges files as wholes, or what stands beside them.
    public var judgesFiles: Bool {
        rules.contains { rule in
            switch rule.matcher {
            case .line, .message: false
            case .file, .companion, .attested, .links: true
            }
        }
    }

    /// Judges files as wholes. `check(_:)` judges their lines.
    /// - Parameters:
    ///   - touched: Every path that the change touches, the former ones of renamed files among them.
    ///   - tree: The tree that the change leads to.
    /// - Throws: What the tree throws where it gives no answer.
    public func check(_ files: [ChangedFile], touching touched: @autoclosure () -> Set<[UInt8]>, in tree: any ChangedTree) throws -> Report
    {
        let files = files.filter { !OwnFiles.isRule($0.path) }
        var judged = Judgement()
        try FileJudge(rules, files, tree, clock: clock).judge(&judged)
        try LinkJudge(rules, files, tree, clock: clock).judge(&judged)
        try CompanionJudge(rules, files, tree).judge(&judged, touched)
        for rule in rules {
            guard case .attested(let check) = rule.matcher, files.contains(where: { rule.scope.contains($0.path) }),
                try !tree.isAttested(check.command)
            else { continue }
            judged.find(rule, detail: "this tree was not seen to pass; run: precept attest -- \(check.command)")
        }
        return try judged.report(waivedIn: tree)
    }
}
