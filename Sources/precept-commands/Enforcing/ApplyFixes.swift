import ArgumentParser
import Checking
import Fixing
import Foundation
import GitCommand
import RuleFiles
import Support

/// Mends what is staged by the rules' own fixes.
struct ApplyFixes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Apply the rules' fixes to what is staged, after showing them.",
        discussion: """
            Only added lines that a rule flags change, and only where the rule then passes them: in the index, and in \
            the worktree where the same line stands there unchanged. On a terminal it asks first; elsewhere it applies, \
            as formatters do. Exit status: 1 where findings that block remain, as they all do where nothing is applied; 2 \
            where precept itself failed, or a file of the worktree could not be written.
            """)

    @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
    var isDryRun = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    func validate() throws {
        if isDryRun && yes { throw ValidationError("choose one of --dry-run and --yes") }
    }

    func run() throws {
        let fix = try StagedFix(compile: RuleStore.compiled)
        for file in fix.files { print(file.diff, terminator: "") }
        fflush(nil)
        // Of what is not mended, all that was found remains.
        var remaining = fix.findings
        var hasFailed = false
        if fix.files.isEmpty {
            print(Self.nothing)
        } else if isDryRun || !isAgreed() {
            print(isDryRun ? "would fix \(Self.sum(of: fix.files))" : "left as it is")
        } else {
            let left = try fix.apply()
            remaining = fix.remaining
            hasFailed = left.contains(where: \.isFailure)
            print("fixed \(Self.sum(of: fix.files)), in the index \(Self.worktree(fix.files, but: left))")
            for file in left { print("  in the worktree, \(Printable.text(file.path)): \(Printable.text(file.reason))") }
        }
        ReportOutput(format: .text).remark(on: fix.skips)
        if !fix.remaining.isEmpty { print(Self.unmended(fix.remaining.count)) }
        if hasFailed { throw ExitCode(2) }
        if remaining.contains(where: { $0.stage == .block }) { throw ExitCode(1) }
    }

    /// Whether the person at the terminal agrees; where none sits there, calling the command is agreement.
    private func isAgreed() -> Bool {
        guard !yes, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return true }
        print("apply this to the index and the worktree? [y/N] ", terminator: "")
        fflush(nil)
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    private static let nothing = "nothing to fix"

    private static func sum(of files: [FixedFile]) -> String {
        sum(files.reduce(0) { $0 + $1.lines.count }, in: files.count)
    }

    private static func sum(_ lines: Int, in files: Int) -> String {
        "\(Counted.text(lines, "line")) in \(Counted.text(files, "file"))"
    }

    /// How far the worktree followed.
    private static func worktree(_ files: [FixedFile], but left: [StagedFix.Left]) -> String {
        if left.isEmpty { return "and the worktree" }
        let leftLines = Dictionary(left.map { ($0.path, $0.lines) }, uniquingKeysWith: +)
        let written = files.map { $0.lines.count - leftLines[$0.path, default: 0] }.filter { $0 > 0 }
        return written.isEmpty ? "alone" : "and \(sum(written.reduce(0, +), in: written.count)) of the worktree"
    }

    private static func unmended(_ count: Int) -> String {
        count == 1
            ? "1 finding has no fix that helps; see it with: precept check"
            : "\(count) findings have no fix that helps; see them with: precept check"
    }
}
