import GitCommand
import Rules
import Support

/// A check as one of git's hooks makes it: what it finds goes into the log of outcomes, and whether it passed is
/// left for the hook behind the commit.
public struct HookCheck: Sendable {
    public enum Hook: String, Sendable, CaseIterable {
        case commit = "pre-commit"
        case mergeCommit = "pre-merge-commit"
        case message = "commit-msg"
    }

    public var hook: Hook
    /// Of `commit-msg`, as git names it.
    public var messageFile: String
    public var bypass: Bypass

    /// As `check --hook` of the full tool takes it.
    public var messageFiles: [String] { hook == .message ? ["--message", messageFile] : [] }

    public init(_ hook: Hook, messageFile: String = "", bypass: Bypass = .fromEnvironment()) {
        self.hook = hook
        self.messageFile = messageFile
        self.bypass = bypass
    }

    public func run(compile: CompiledRules.Making) throws -> Report {
        var (report, paths) = try judged(compile)
        guard let paths else { return report }
        let outcomes = report.outcomes(at: Clock.now())
        let isKept = OutcomeLog.append(outcomes, in: paths.commonDirectory) && !outcomes.isEmpty
        let last = LastCheck.read(in: paths)
        if hook == .message, report.hasBrokenRules, let passed = last?.passed, passed == IndexStamp.text(in: paths) {
            // Said by the hook before, a moment ago.
            report.skips.removeAll { $0.kind == .notLoaded }
        }
        var check = last ?? LastCheck(passed: nil, head: nil, isTold: false)
        check.isTold = check.isTold || isKept
        if report.blocks || bypass.isTotal {
            check.passed = nil
        } else if hook != .message {
            check.passed = IndexStamp.text(in: paths)
            check.head = HeadMove(in: paths)?.new
        }
        if check != last { check.write(in: paths) }
        return report
    }

    private func judged(_ compile: CompiledRules.Making) throws -> (report: Report, paths: RepositoryPaths?) {
        if bypass.isTotal {
            // Said by pre-commit, a moment ago.
            return hook == .message ? (Report(), nil) : (Bypass.totalReport, try? RepositoryPaths.inHook())
        }
        return switch hook {
        case .commit: try StagedCheck(bypass: bypass).judged(compile)
        case .mergeCommit: try StagedCheck(bypass: bypass, judgesMergedLines: true).judged(compile)
        case .message: try MessageCheckRun(file: messageFile, bypass: bypass).judged(compile)
        }
    }
}
