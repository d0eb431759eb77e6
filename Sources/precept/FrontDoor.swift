import AfterCommit
import Checking
import GitCommand
import Support

/// Does what it can do at once, and hands over the rest.
enum FrontDoor {
    /// - Returns: The exit status: 0 clean, 1 findings that block.
    static func run(_ arguments: [String]) throws -> Int32 {
        switch arguments.first {
        case "check":
            guard let form = CheckArguments(arguments.dropFirst()) else { try Handover.toCommands(arguments) }
            return try check(form)
        case "hook":
            return try hook(Array(arguments.dropFirst()))
        default:
            try Handover.toCommands(arguments)
        }
    }

    private static func check(_ form: CheckArguments) throws -> Int32 {
        let report =
            if let file = form.message {
                try MessageCheckRun(file: file).run { _, _ in try Handover.toCommands(form.written) }
            } else {
                try StagedCheck().run { _, _ in try Handover.toCommands(form.written) }
            }
        return ReportOutput(format: form.format).write(report)
    }

    private static func hook(_ arguments: [String]) throws -> Int32 {
        if let hook = arguments.first, FollowingShim.runs(hook) { return 0 }
        switch arguments.first {
        case "pre-commit":
            return try check(HookCheck(.commit))
        case "managed":
            // A push that they checked as the commit that is not being made would pass unseen.
            if let range = ManagedPush.range { try Handover.toCommands(["check", "--range", range, "--local"]) }
            return try hook(["pre-commit"])
        case "pre-merge-commit":
            return try check(HookCheck(.mergeCommit))
        case "commit-msg":
            guard arguments.count > 1 else { throw MessageFileMissing() }
            return try check(HookCheck(.message, messageFile: arguments[1]))
        case "pre-push":
            try Handover.toCommands(["check", "--pushed-to", arguments.count > 1 ? arguments[1] : ""])
        case "post-commit", "post-merge", "post-rewrite":
            let handOver = { try Handover.toCommands(["learn", "--hook"] + arguments.prefix(2)) }
            try AfterCommit(hook: arguments[0], why: arguments.count > 1 ? arguments[1] : nil)
                .run(compile: { _, _ in try handOver() }, learn: { try handOver() })
            return 0
        default:
            try Handover.toCommands(["hook"] + arguments)
        }
    }

    private static func check(_ check: HookCheck) throws -> Int32 {
        let report = try check.run { _, _ in
            try Handover.toCommands(["check", "--hook", check.hook.rawValue] + check.messageFiles)
        }
        return ReportOutput(format: .text).write(report)
    }
}

/// Git always names the message file; someone else called the hook.
private struct MessageFileMissing: Failure {
    var message: String { "the commit-msg hook was run without the message's file" }
    var hint: String? { "precept hook commit-msg FILE" }
}
