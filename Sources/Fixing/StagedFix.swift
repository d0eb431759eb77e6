import Checking
import GitCommand
import Rules
import Support

/// The rules' fixes, worked out for what is staged: nothing is written until `apply`.
///
/// The index is mended first, by git itself and under its lock; then the worktree's files, one after the
/// other and each in one step. Killed in between, the worktree has a line as it was, which git shows as an
/// unstaged change; nothing is lost.
public struct StagedFix {
    /// In the order of their paths.
    public let files: [FixedFile]
    /// What the rules find in the staged change …
    public let findings: [Finding]
    /// … and what of it no fix mends.
    public let remaining: [Finding]
    public let skips: [Skip]
    private let worktree: String

    /// - Throws: As `StagedCheck.run`; `NoWorktree` in a bare repository.
    public init(compile: CompiledRules.Making) throws {
        let paths = try RepositoryPaths.discover()
        guard let worktree = paths.worktree else { throw NoWorktree() }
        self.worktree = worktree
        let bypass = Bypass.fromEnvironment()
        let report = try StagedCheck(bypass: bypass).run(compile: compile)
        skips = report.skips
        findings = report.findings
        if report.findings.isEmpty {
            (files, remaining) = ([], [])
            return
        }
        let rules = try compile(paths, RuleFolder.sources(of: paths)).rules
        let found = Set(report.findings.map(\.rule))
        guard rules.contains(where: { $0.fix != nil && found.contains($0.id) }) else {
            (files, remaining) = ([], report.findings)
            return
        }
        let fixer = LineFixer(rules.filter { !bypass.rules.contains($0.id) })
        let entries = try StagedEntry.read(in: worktree)
        var files: [FixedFile] = []
        var mended: Set<Finding> = []
        for (path, findings) in Dictionary(grouping: report.findings, by: \.path) {
            guard let entry = entries[path] else { continue }
            let fixer = fixer.holding(in: path)
            var lines: [FixedLine] = []
            var cleared: Set<Finding> = []
            for (number, found) in Dictionary(grouping: findings, by: \.line) {
                guard let number, let text = found.first?.text, let fixed = fixer.mended(text, flaggedBy: Set(found.map(\.rule)))
                else { continue }
                lines.append(FixedLine(number: number, old: text, new: fixed.line))
                cleared.formUnion(found.filter { fixed.rules.contains($0.rule) })
            }
            lines.sort { $0.number < $1.number }
            guard !lines.isEmpty, let file = try FixedFile(entry, lines, in: worktree) else { continue }
            files.append(file)
            mended.formUnion(cleared)
        }
        self.files = files.sorted { $0.path.lexicographicallyPrecedes($1.path) }
        remaining = report.findings.filter { !mended.contains($0) }
    }

    /// What became of the worktree's file, where it did not wholly follow the index.
    public struct Left: Sendable, Hashable {
        public let path: [UInt8]
        /// How many of its mended lines stand there as they were.
        public let lines: Int
        /// Such as `2 lines were changed there and are left`.
        public let reason: String
        /// Whether it is there and could not be written, rather than being as somebody wants it.
        public let isFailure: Bool
    }

    /// Mends the index, then the worktree.
    /// - Returns: The files of which the worktree keeps something as it is.
    /// - Throws: `FixRefused` where the index cannot be written or has changed meanwhile; then nothing was.
    public func apply() throws -> [Left] {
        // Before the index changes, for it is what the worktree is compared with.
        let plans = files.map { file in (file: file, fix: Result { try WorktreeFix(file, in: worktree) }) }
        try mendIndex()
        return plans.compactMap { file, fix in
            let left = { Left(path: file.path, lines: $0, reason: $1, isFailure: $2) }
            do {
                guard let fix = try fix.get() else { return left(file.lines.count, Self.absent, false) }
                try fix.apply()
                return fix.left > 0 ? left(fix.left, Self.changed(fix.left), false) : nil
            } catch {
                return left(file.lines.count, (error as? any Failure)?.message ?? "\(error)", true)
            }
        }
    }

    private func mendIndex() throws {
        var lines: [[UInt8]: [UInt8]] = [:]
        for file in files {
            // A blob is what clean filters made of the file; they must not see it again.
            let blob = try GitCommand(["hash-object", "-w", "--stdin", "--no-filters"], in: worktree, input: file.new).output().text
            lines[file.path] = file.entry.indexInfo(of: blob)
        }
        let now = try StagedEntry.read(in: worktree)
        guard files.allSatisfy({ now[$0.path] == $0.entry }) else { throw FixRefused(reason: .changedMeanwhile) }
        let written = try IndexUpdate(lines, in: worktree).run()
        guard written.status == 0 else { throw FixRefused(reason: .notWritten(String(decoding: written.errors, as: UTF8.self))) }
    }

    private static let absent = "there is no such file in the worktree"

    private static func changed(_ count: Int) -> String {
        count == 1 ? "1 line was changed there and is left as it is" : "\(count) lines were changed there and are left as they are"
    }
}
