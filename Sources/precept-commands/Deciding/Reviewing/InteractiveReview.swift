import Checking
import GitCommand
import Instructions
import RuleFiles
import Rules
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Asks a person at a terminal about one proposal after another, one key an answer.
///
/// Each answer is carried out before the next question, so that leaving at any moment leaves nothing half decided.
struct InteractiveReview {
    let paths: RepositoryPaths
    let items: [ReviewItem]
    /// Whether each decision becomes a commit of its own.
    private let commits: Bool
    private let told: ToldAlready
    private let usesColour = TerminalColour.isWanted
    private var accepted: [(subject: String, files: [String])] = []
    private var rejected = 0
    /// Where the list of the team's rejections was written.
    private var rejections: [String] = []

    init(of items: [ReviewItem], in paths: RepositoryPaths, commits: Bool) {
        self.items = items
        self.commits = commits
        self.paths = paths
        told = ToldAlready(in: paths)
    }

    mutating func run() throws {
        var decided = 0
        for (number, item) in items.enumerated() {
            say("\(number == 0 ? "" : "\n")\(number + 1) of \(items.count)\n")
            switch try ask(about: item) {
            case .decided: decided += 1
            case .skipped: break
            case .quit: return finish(decided)
            }
        }
        finish(decided)
    }

    private enum Answer {
        case decided
        case skipped
        case quit
    }

    private mutating func ask(about item: ReviewItem) throws -> Answer {
        var item = item
        var showsDiff = false
        try show(item, showsDiff)
        while true {
            let key = RawTerminal.key { [layout] in
                say(layout.strong(layout.prompt(among: Self.prompts(showsDiff))) + " ")
            }
            guard let key, key != Self.endOfInput else {
                say("\n")
                return .quit
            }
            say((0x21..<0x7f).contains(key) ? "\(Character(Unicode.Scalar(key)))\n" : "\n")
            do {
                switch Unicode.Scalar(key | 0x20) {
                case "a":
                    try accept(item)
                    return .decided
                case "r": if try reject(item) { return .decided }
                case "s": return .skipped
                case "q": return .quit
                case "d":
                    showsDiff.toggle()
                    try show(item, showsDiff)
                case "e":
                    item.rule = try RuleEdit(item.rule).run(in: paths)
                    try show(item, showsDiff)
                default: say(Self.help)
                }
            } catch {
                say(ErrorFunnel.text(of: error))
            }
        }
    }

    private func show(_ item: ReviewItem, _ showsDiff: Bool) throws {
        let amendment = ForeseenAmendment { try AcceptedRules.read(in: paths).amendment(deciding: item.rule) }
        if showsDiff, let diff = amendment.diff { return say(layout.diff(diff)) }
        say(layout.page(try item.page(told, amendment)))
    }

    private mutating func accept(_ item: ReviewItem) throws {
        let commits = commits && !item.isPrivate
        let files = try AmendmentLock.hold(in: paths) {
            let accepted = try AcceptedRules.read(in: paths, forCommit: commits)
            let run = AmendmentRun(
                paths: paths, amendment: try accepted.amendment(deciding: item.rule), subject: item.subject, rules: [item.rule],
                news: [item.news], reasons: item.reasons, isPrivate: item.isPrivate)
            return try RawTerminal.uninterrupted {
                guard commits else { return try run.writeAmongOthers() }
                try run.commit()
                return []
            }
        }
        self.accepted.append((item.subject, item.isPrivate ? [] : files))
    }

    /// - Returns: Whether a reason was given.
    private mutating func reject(_ item: ReviewItem) throws -> Bool {
        say("why, for those who ask later: ")
        guard let reason = RawTerminal.line(), !CleanText.line(reason).isEmpty else {
            say("\(Self.noReason)\n")
            return false
        }
        let commits = commits && !item.isPrivate
        try RawTerminal.uninterrupted {
            try Reject.parse([item.id, "--reason=\(reason)"] + (commits ? ["--commit"] : [])).decide(quietly: true)
        }
        rejected += 1
        if !item.isPrivate && !commits { rejections = [RejectedList.path] }
        say("\(item.isChange ? "\(item.id) stays as it is" : "rejected \(item.id)")\n")
        // Of a commit it is said where it is made.
        if !commits { say(Reject.written(item.isPrivate, in: paths) + "\n") }
        return true
    }

    private func finish(_ decided: Int) {
        let waiting = items.count - decided
        let parts = [(accepted.count, "accepted"), (rejected, "rejected"), (waiting, "still \(waiting == 1 ? "waits" : "wait")")]
        say("\n" + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "\n")
        let files = Set(accepted.flatMap(\.files) + rejections).sorted()
        let subject =
            accepted.count == 1 && rejected == 0
            ? accepted[0].subject : "Decide about \(decided) \(decided == 1 ? "proposal" : "proposals")"
        if let advice = AmendmentRun.commitAdvice(files, subject: subject, in: paths) { say(advice + "\n") }
    }

    private var layout: ColouredPage { ColouredPage(width: Terminal.width(of: STDOUT_FILENO), usesColour: usesColour) }

    private func say(_ text: String) {
        fflush(nil)
        FileBytes.writeAll(Array(text.utf8), to: STDOUT_FILENO)
    }

    /// Control and D.
    private static let endOfInput: UInt8 = 4
    private static let noReason = "a rejection needs a reason; nothing was written"

    private static func prompts(_ showsDiff: Bool) -> [String] {
        ["accept, reject, skip, \(showsDiff ? "details" : "diff"), edit, quit, or ? for help:", "a r s d e q ?"]
    }

    private static let help = """
        a  accept: write the rule and tell it where it is to be told
        r  reject, for the whole team; asks for the reason
        s  skip: it waits on
        d  show the change that accepting would make, or the details again
        e  edit the statement or the stage first, in the editor that git uses
        q  quit; what was decided stays

        """
}
