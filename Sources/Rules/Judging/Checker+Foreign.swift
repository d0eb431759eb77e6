extension Checker {
    /// Takes out what was found in the text of vendored and generated files: no trial saw any. What a file is, its path,
    /// size or mode, holds for them too, and so does a rule whose scope names them (`Scope.names`).
    /// - Parameter attributes: Of these paths, those that `.gitattributes` says to be foreign, or not to be. Asked only where
    ///   something was found.
    public func sparingForeign(
        _ report: Report, attributes: (Set<[UInt8]>) throws -> [[UInt8]: Bool]
    ) rethrows -> Report {
        let judging = Dictionary(rules.filter(\.judgesText).map { ($0.rule.id, $0.scope) }) { first, _ in first }
        let inText = report.findings.filter { !$0.isAboutMessage && !$0.path.isEmpty && judging[$0.rule] != nil }
        if inText.isEmpty { return report }
        let paths = Set(inText.map(\.path))
        let said = try attributes(paths)
        let foreign = paths.filter { said[$0] ?? ForeignFiles.contain($0) }
        if foreign.isEmpty { return report }

        var spared: [Finding] = []
        let kept = report.findings.filter { finding in
            guard !finding.isAboutMessage, foreign.contains(finding.path), let scope = judging[finding.rule],
                !scope.names(finding.path)
            else { return true }
            spared.append(finding)
            return false
        }
        guard let first = spared.first else { return report }
        let others = Set(spared.map(\.path)).count - 1
        let count = spared.count == 1 ? "1 finding" : "\(spared.count) findings"
        let place = String(decoding: first.path, as: UTF8.self) + (others > 0 ? " and \(others) more" : "")
        let skip = Skip(.foreign, reason: "let be, as vendored or generated: \(count) in \(place)")
        return Report(findings: kept, skips: report.skips + [skip])
    }
}

extension CompiledRule {
    /// Whether all that it judges is what people write into files.
    fileprivate var judgesText: Bool {
        switch matcher {
        case .line: true
        case .file(let matcher): matcher.check.asksForTextAlone
        case .message, .companion, .attested, .links: false
        }
    }
}
