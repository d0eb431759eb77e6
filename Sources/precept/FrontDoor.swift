import Checking
import GitCommand
import Rules

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

    private static func check(_ form: CheckArguments, judgesMergedLines: Bool = false) throws -> Int32 {
        let report =
            if let file = form.message {
                try MessageCheckRun(file: file).run { _, _ in try Handover.toCommands(form.written) }
            } else {
                try StagedCheck(judgesMergedLines: judgesMergedLines).run { _, _ in
                    try Handover.toCommands(form.written + (judgesMergedLines ? ["--merge"] : []))
                }
            }
        return ReportOutput(format: form.format).write(report)
    }

    private static func hook(_ arguments: [String]) throws -> Int32 {
        switch arguments.first {
        case "pre-commit":
            return try check(CheckArguments())
        case "managed":
            // A push that they checked as the commit that is not being made would pass unseen.
            if let range = ManagedPush.range { try Handover.toCommands(["check", "--range", range, "--local"]) }
            return try hook(["pre-commit"])
        case "pre-merge-commit":
            return try check(CheckArguments(), judgesMergedLines: true)
        case "commit-msg":
            guard arguments.count > 1 else { throw MessageFileMissing() }
            // Said by pre-commit, a moment ago.
            if Bypass.fromEnvironment().isTotal { return 0 }
            return try check(CheckArguments(message: arguments[1]))
        case "pre-push":
            try Handover.toCommands(["check", "--pushed-to", arguments.count > 1 ? arguments[1] : ""])
        case "post-commit", "post-merge", "post-rewrite":
            if Bypass.fromEnvironment().isTotal { return 0 }
            // A rebase learns once, when it is through; an amended commit has been learnt from.
            if arguments[0] == "post-commit", try isRebasing() { return 0 }
            if arguments[0] == "post-rewrite", arguments.count > 1, arguments[1] == "amend" { return 0 }
            try Handover.toCommands(["learn", "--hook", arguments[0]])
        default:
            try Handover.toCommands(["hook"] + arguments)
        }
    }

    private static func isRebasing() throws -> Bool {
        let paths = try RepositoryPaths.discover()
        return ["rebase-merge", "rebase-apply"].contains { FileBytes.exists("\(paths.gitDirectory)/\($0)") }
    }
}

/// Git always names the message file; someone else called the hook.
private struct MessageFileMissing: Failure {
    var message: String { "the commit-msg hook was run without the message's file" }
    var hint: String? { "precept hook commit-msg FILE" }
}
