import GitCommand
import Rules

/// What a range does to the rules, as findings: a person may rightly weaken a rule, but not without being seen.
struct WeakenedRules {
    /// The id that these findings have in place of a rule's, for `SKIP` to name.
    static let id = "rule-weakened"

    /// Where the branch began, and its tip: ids of commits.
    let base: String
    let new: String
    let stage: Stage
    /// The rules as they stand in a commit.
    let rules: (String) throws -> CompiledRules

    /// - Throws: What `rules` and git do.
    func findings(from earlier: CompiledRules, to later: CompiledRules) throws -> [Finding] {
        try Weakening.all(from: earlier, to: later).map { weakening in
            let file = earlier.file(of: weakening.rule.id)
            var finding = Finding(
                rule: Self.id, stage: stage, path: Array(file.utf8),
                message: "Rule \(weakening.rule.id) is weakened: \(weakening.ways.joined(separator: ", ")). Here it holds as it was.",
                detail: try commit(weakening: weakening.rule.id, in: file))
            finding.isAboutRule = true
            return finding
        }
    }

    /// The newest commit that did it, such as `in commit 1f2e3d4c5b6a by Ada on 2026-01-05: Quieten`; nil where
    /// no single one did.
    private func commit(weakening id: String, in file: String) throws -> String? {
        let log = try GitCommand(
            ["log", "-z", "--format=%H%n%an%n%as%n%s", "--encoding=UTF-8", "--no-show-signature", "--no-color"]
                + ["--max-count=\(Self.mostCommits)", new, "^\(base)", "--", ":(top,literal)\(file)"]
        ).output()
        let commits = log.bytes.split(separator: 0).map { entry in
            String(decoding: entry, as: UTF8.self).split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        }.filter { $0.count == 4 }
        let found = try commits.count < 2 ? commits.first : commits.first { try weakens(String($0[0]), id) }
        return found.map { "in commit \($0[0].prefix(12)) by \($0[1]) on \($0[2]): \($0[3])" }
    }

    private func weakens(_ commit: String, _ id: String) throws -> Bool {
        guard let parent = try? Revision.commit("\(commit)^") else { return false }
        let rule = { (commit: String) in try rules(commit).rules.first { $0.id == id } }
        return try rule(parent).map { Weakening(from: $0, to: try rule(commit)) != nil } ?? false
    }

    private static let mostCommits = 50
}
