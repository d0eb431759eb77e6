import ArgumentParser
import Checking
import Foundation
import GitCommand
import RuleFiles
import Rules

/// Judges a change by the rules.
///
/// The plain forms are done by the lean executable; this one takes all of them, and makes the rules
/// anew where they have changed.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge the staged change, a range of commits or a message by the rules.",
        discussion: """
            Exit status: 0 clean (warnings are printed and pass), 1 findings that block, 2 precept itself failed.
            SKIP=id,id leaves out those rules; PRECEPT=0 checks nothing. Both are printed.
            """)

    @Flag(help: "The staged change (the default).")
    var staged = false

    @Option(
        help: ArgumentHelp(
            "What B adds since it left A, by the rules of both ends.", valueName: "A..B"))
    var range: String?

    @Option(help: ArgumentHelp("The commit message in this file.", valueName: "file"))
    var message: String?

    @Option(help: "How to write the report.")
    var format = ReportFormat.text

    @Option(help: "What to do where a range weakens a rule: warn or block.")
    var weakening = WeakeningAnswer.warn

    @Option(help: .hidden)
    var hook: HookCheck.Hook?

    @Flag(help: .hidden)
    var local = false

    @Option(help: .hidden)
    var pushedTo: String?

    func validate() throws {
        let forms = [staged, range != nil, message != nil, pushedTo != nil].count { $0 }
        if forms > 1 { throw ValidationError("choose one of --staged, --range and --message") }
    }

    func run() throws {
        // A range is what CI asks for, unless a hook did.
        let isGate = range != nil && !local || ReportOutput.isInCI
        let change: CheckedChange = pushedTo != nil || local ? .pushed : range != nil ? .range : .staged
        let output = ReportOutput(format: format, failsOnBrokenRules: isGate, change: change)
        let status = output.write(try report())
        if status != 0 { throw ExitCode(status) }
    }

    private func report() throws -> Report {
        if let hook {
            return try HookCheck(hook, messageFile: message ?? "").run(compile: RuleStore.compiled)
        }
        if let range {
            return try RangeCheck(RevisionRange(range), weakeningStage: weakening.stage, mayFetch: !local).run(rules: Self.rules)
        }
        if let message {
            return try MessageCheckRun(file: message).run(compile: RuleStore.compiled)
        }
        if let pushedTo {
            let refs = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
            return try PushCheck(remote: pushedTo, refs: refs).run(rules: Self.rules)
        }
        return try StagedCheck().run(compile: RuleStore.compiled)
    }

    private static func rules(at commit: String) throws -> CompiledRules {
        try RuleStore(at: commit).compiled
    }
}

/// How hard a rule made weaker is taken.
enum WeakeningAnswer: String, CaseIterable, ExpressibleByArgument {
    case warn, block

    var stage: Stage { self == .block ? .block : .warn }
}

extension ReportFormat: ExpressibleByArgument {}
extension HookCheck.Hook: ExpressibleByArgument {}
