import Foundation
import Rules
import Signals

extension StandingTrial {
    /// The newest changes that a check of whole trees is held against: reading a tree takes as long as many changes.
    private static let mostTrees = 200

    /// Judges the changes as commits are judged.
    /// - Returns: Nil where nobody tells of their trees, or the rule's patterns take too long.
    func figures(
        judgingWholly check: Check, in globs: [String], _ scope: Scope, _ number: Int, since start: Date
    ) -> Figures? {
        guard let trees, let shown = try? ShownKeeping(check) else { return nil }
        let checker = Checker([EnforcedRule(id: "", statement: "", stage: .block, scope: globs, check: check)])
        let all = accepted.filter { $0.at > start && $0.touched.contains { Self.isJudged($0, in: scope) } }
        let changes = check.readsWholeTree ? all.prefix(Self.mostTrees) : all[...]
        var figures = Figures(keeping: check.showsKeeping ? 0 : nil)
        if changes.count < all.count { figures.since = changes.last?.at }
        for change in changes {
            guard let (files, tree) = trees.change(change), let bytes = try? size(of: files, tree, check) else { continue }
            let touched = Set(change.touched.map { Array($0.utf8) })
            guard let report = budget.search(number, bytes: bytes, { _ in try? checker.check(files, touching: touched, in: tree) })
            else { return nil }
            guard let report else { continue }
            if !report.findings.isEmpty {
                figures.violating += 1
            } else if files.contains(where: { scope.contains($0.path) && shown.isKept(by: $0) }) {
                figures.keeping? += 1
            }
        }
        return figures
    }

    /// How much a rule has to look through. What is read of the tree is not the rule's time.
    private func size(of files: [ChangedFile], _ tree: any ChangedTree, _ check: Check) throws -> Int {
        let lines = files.reduce(0) { $0 + $1.path.count + $1.added.bytes.count }
        return check.readsWholeTree ? try tree.entries().reduce(lines) { $0 + $1.path.count } : lines
    }
}

extension Check {
    /// Whether the lines that a change adds, and the paths that it touches, do not tell what it does to the rule.
    var asksForMoreThanLines: Bool {
        switch self {
        case .file(let check):
            check.maxSize != nil || check.executable != nil || check.forbidsSymlinks || check.forbidsConflictMarkers
                || check.forbidsCaseCollisions
        case .companion(let check): check.exists
        case .links: true
        case .line, .message, .attested: false
        }
    }

    /// Whether what does not break the rule shows that it is kept; else it may have nothing to do with it.
    var showsKeeping: Bool {
        switch self {
        case .message(let check): check.require != nil
        case .file(let check): check.executable != nil || check.header != nil || check.requiresFinalNewline
        case .companion: true
        case .line, .attested, .links: false
        }
    }

    fileprivate var readsWholeTree: Bool {
        switch self {
        case .file(let check): check.forbidsCaseCollisions
        case .companion, .links: true
        case .line, .message, .attested: false
        }
    }
}

/// Whether a file that breaks no rule shows that it is kept: only where the good form is more than the bad one's absence.
private struct ShownKeeping {
    private let check: Check
    private let companion: CompanionMatcher?

    /// - Throws: `PatternError` or `ScopeError`.
    init(_ check: Check) throws {
        self.check = check
        companion = if case .companion(let check) = check { try CompanionMatcher(check) } else { nil }
    }

    func isKept(by file: ChangedFile) -> Bool {
        switch check {
        case .file(let check):
            (check.header != nil || check.requiresFinalNewline) && file.entry.isNewFile
                || file.entry.isModeNew && file.entry.mode == check.executable.map { $0 ? .executable : .regular }
        case .companion: (try? companion?.asks(of: file)) ?? false
        case .line, .message, .attested, .links: false
        }
    }
}
