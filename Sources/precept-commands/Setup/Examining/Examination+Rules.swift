import Checking
import RuleFiles
import Rules
import Support

extension Examination {
    func rules() -> [Diagnosis] {
        let store = RuleStore(in: paths)
        let skipped = Bypass.fromEnvironment().rules.intersection(store.rules.map(\.id)).sorted()
        let set =
            skipped.isEmpty
            ? [] : [Diagnosis.problem("variable", "SKIP is set: hooks that get it skip \(Self.few(skipped))", remedy: "unset SKIP")]
        guard store.failures.isEmpty else {
            return set
                + store.failures.map { failure in
                    let isPack = store.packs.contains { $0.missing != nil && failure.file == "pack \($0.reference)" }
                    return .problem(
                        "rules", "\(Printable.text(failure.file)): \(Printable.text(failure.reason))",
                        remedy: isPack ? Self.fetchPacks : Self.mendRule)
                }
        }
        let stages = Stage.allCases.reversed().compactMap { stage -> String? in
            let count = store.rules.count { $0.stage == stage }
            return count == 0 ? nil : "\(count) at \(stage.rawValue)"
        }
        let packs = store.packs.map {
            Diagnosis.fine("pack", "\(Printable.text($0.reference.description)): \(PackWords.text(for: $0, in: store))")
        }
        return set + [.fine("rules", stages.isEmpty ? "none yet" : stages.joined(separator: ", "))] + packs + inert(store) + unshared()
    }

    /// Rules that load, and still find nothing.
    private func inert(_ store: RuleStore) -> [Diagnosis] {
        var found: [Diagnosis] = []
        let checked = store.rules.filter { $0.check != nil && $0.stage != .retired }
        let isPrivate = { (rule: Rule) in store.files[rule.id].map(RuleSource.isPrivate) ?? false }
        let silent = store.rules.filter { isPrivate($0) && $0.stage == .advise && $0.check == nil }.map(\.id)
        if !silent.isEmpty {
            found.append(
                .note(
                    "rules", "private, and so told nobody, and words alone: \(Self.few(silent))",
                    remedy: "precept share ID has the team's instruction file tell it"))
        }
        let advising = checked.filter { $0.stage == .advise }.map(\.id)
        if !advising.isEmpty {
            found.append(
                .note(
                    "rules", "at stage advise a check judges nothing: \(Self.few(advising))",
                    remedy: "precept accept ID --stage warn has it judge"))
        }
        let tracked = asked(["ls-files", "-z", "--full-name", ":/"]).utf8.split(separator: 0).map(Array.init)
        if tracked.isEmpty { return found }
        let idle = checked.filter { rule in
            guard rule.stage > .advise, rule.looksAtStandingFiles, let scope = try? Scope(rule.scope) else { return false }
            return !tracked.contains { scope.contains($0) }
        }
        // A pack is for many repositories.
        let foreign = idle.filter { store.origins[$0.id] != nil }.map(\.id)
        if !foreign.isEmpty {
            found.append(
                .note(
                    "pack", "no tracked file is in the scope of \(Self.few(foreign))",
                    remedy: "leave them be, or take one out of force here: precept retire ID"))
        }
        for rule in idle where store.origins[rule.id] == nil {
            let globs = rule.scope.map { CleanText.code($0) }.joined(separator: ", ")
            found.append(
                .problem(
                    "rules", "\(rule.id): no tracked file is in its scope (\(globs))",
                    remedy: "mend its scope, or take it out of force: precept retire \(rule.id)"))
        }
        return found
    }

    /// Rule files that stand in the worktree alone.
    private func unshared() -> [Diagnosis] {
        let entries = asked(["status", "--porcelain", "-z", "--ignored", "--untracked-files=all", "--", ":/\(RuleSource.sharedFolder)"])
            .split(separator: "\0")
        let files = { (mark: String) in entries.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) } }
        var found: [Diagnosis] = []
        let ignored = files("!! ")
        if !ignored.isEmpty {
            found.append(
                .problem(
                    "rules", "git ignores \(Self.few(ignored)), so nobody else gets \(ignored.count == 1 ? "it" : "them")",
                    remedy: "git check-ignore -v \(RuleSource.sharedFolder) says by which line"))
        }
        let untracked = files("?? ")
        if !untracked.isEmpty {
            found.append(
                .note(
                    "rules", "not committed, so this clone's alone: \(Self.few(untracked))",
                    remedy: "git add \(RuleSource.sharedFolder), and commit"))
        }
        return found
    }

    private static let fetchPacks = "precept packs update fetches packs; a folder has to be there"
    private static let mendRule = "mend the file, or take it away"
}

extension Rule {
    /// Whether files that are there now tell if it can ever find anything: a path that is forbidden had better match none.
    fileprivate var looksAtStandingFiles: Bool {
        switch check {
        case .message, .attested, nil: false
        case .file(let check): check.forbidPath == nil
        case .line, .companion, .links: true
        }
    }
}
