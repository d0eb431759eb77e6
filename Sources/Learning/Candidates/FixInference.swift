import Rules

/// Finds the replacement that turns a candidate's bad lines into the good ones, where the corrections
/// agree on one.
struct FixInference {
    let preparation: Preparation

    /// Of the corrected lines, the share that the fix has to make exactly what the author made of them.
    private static let leastAgreement = 2.0 / 3

    func fix(for candidate: Candidate) -> Fix? {
        if let nit = candidate.nit { return nit.fix }
        guard case .tokens(let row, nil) = candidate.form, let change = candidate.change,
            change.removed.count <= row.count
        else { return nil }
        let edits = candidate.edits(in: preparation).map(\.edit)
        return (0...row.count - change.removed.count).lazy
            .filter { Array(row[$0..<$0 + change.removed.count]) == change.removed }
            .map { fix(row, change, at: $0) }
            .first { agrees($0, with: edits) }
    }

    /// What stands around the change, if anything, is captured and put back.
    private func fix(_ row: [TokenID], _ change: CommonChange, at place: Int) -> Fix {
        let pattern = FormPattern(tokens: preparation.tokens)
        var find = ""
        var replace = ""
        var groups = 0
        func keep(_ around: ArraySlice<TokenID>) {
            guard !around.isEmpty else { return }
            groups += 1
            find += "(\(pattern.pattern(for: Array(around))))"
            replace += "$\(groups)"
        }
        keep(row[..<place])
        find += pattern.pattern(for: change.removed)
        replace += change.inserted.map(preparation.tokens.text).joined()
        keep(row[(place + change.removed.count)...])
        return Fix(find: find, replace: replace)
    }

    private func agrees(_ fix: Fix, with edits: [LineEdit]) -> Bool {
        guard let fix = try? CompiledFix(fix) else { return false }
        let agreeing = edits.count { edit in
            guard let after = edit.after else { return false }
            return fix.applied(to: Array(edit.before.utf8)) == Array(after.utf8)
        }
        return Double(agreeing) >= Double(edits.count) * Self.leastAgreement && agreeing > 0
    }
}
