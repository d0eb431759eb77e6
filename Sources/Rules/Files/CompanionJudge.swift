/// Judges what changes together, by checks of kind `companion`.
struct CompanionJudge {
    private let rules: [(rule: CompiledRule, matcher: CompanionMatcher)]
    private let files: [ChangedFile]
    private let tree: any ChangedTree

    init(_ rules: [CompiledRule], _ files: [ChangedFile], _ tree: any ChangedTree) {
        self.rules = rules.compactMap { rule in
            if case .companion(let matcher) = rule.matcher { (rule, matcher) } else { nil }
        }
        self.files = files
        self.tree = tree
    }

    /// - Parameter touched: Every path that the change touches.
    func judge(_ judged: inout Judgement, _ touched: () -> Set<[UInt8]>) throws {
        var changed: PathIndex?
        var standing: PathIndex?
        for (rule, matcher) in rules {
            let asking = files.filter { matcher.check.when.isPulled(by: $0.entry) && rule.scope.contains($0.path) }
            if asking.isEmpty { continue }
            // What stands in the tree need not have changed to be there.
            var index =
                try matcher.check.exists
                ? standing ?? PathIndex(tree.entries().map(\.path)) : changed ?? PathIndex(touched())
            let alone = try files(asking, by: rule, matcher, without: &index, &judged)
            if matcher.check.exists { standing = index } else { changed = index }
            guard let common = matcher.common, !alone.isEmpty else { continue }
            judged.find(rule, inAll: alone, detail: Self.detail(common, matcher.check, files: alone.count))
        }
    }

    /// The files without their companion; those with one of their own are findings at once.
    private func files(
        _ asking: [ChangedFile], by rule: CompiledRule, _ matcher: CompanionMatcher, without index: inout PathIndex,
        _ judged: inout Judgement
    ) throws -> [ChangedFile] {
        var alone: [ChangedFile] = []
        for file in asking {
            do {
                guard let companions = try matcher.companions(of: file.path), try !index.contains(companions) else { continue }
                if matcher.common == nil {
                    judged.find(rule, in: file, detail: Self.detail(companions, matcher.check, files: 1))
                } else {
                    alone.append(file)
                }
            } catch let error as ScopeError {
                // Filled in with the parts of this path, and no other, a glob says nothing.
                judged.skip(Skip(.unreadable, rule: rule.rule.id, path: file.path, reason: "\(error)"))
            } catch let error as PatternError {
                judged.skip(Skip(.exhausted, rule: rule.rule.id, path: file.path, reason: "\(error)"))
            } catch let error as PathIndex.TooManyPaths {
                judged.skip(Skip(.exhausted, rule: rule.rule.id, path: file.path, reason: "\(error)"))
                break
            }
        }
        return alone
    }

    private static func detail(_ companions: Companions, _ check: CompanionCheck, files: Int) -> String {
        let names = companions.text.joined(separator: " or ")
        if check.exists { return "there is no \(names)" }
        let others = files == 1 ? "" : files == 2 ? " with another file," : " with \(files - 1) more files,"
        return "changed\(others) without \(names)"
    }
}

extension CompanionCheck.Trigger {
    func isPulled(by entry: ChangedEntry) -> Bool {
        if entry.kind == .deleted || entry.mode == .submodule { return false }
        return isPulled(byAdding: entry.kind == .added)
    }

    /// Whether a file that a change adds, or else modifies, asks for a companion.
    public func isPulled(byAdding isAdded: Bool) -> Bool {
        switch self {
        case .any: true
        case .added: isAdded
        case .modified: !isAdded
        }
    }
}
