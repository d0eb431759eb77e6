import Checking
import Learning
import Memory
import Outcomes
import RuleFiles
import Rules
import Signals

/// What a run of the learning took, left and proposes, for a person and for programs.
struct LearningReport {
    let newSignals: Int
    /// Accepted changes that the trial replayed; nil where nothing was learned anew.
    let changes: Int?
    /// Whether history ends before its beginning, so that most of them are missing.
    private let isShallow: Bool
    /// Of the new signals, those of which a rule in force speaks already.
    private let repeated: Repeated
    private let counts: [SignalCount]
    private let leftOut: [LeftOut]
    /// What would have been proposed, were it not for what is there already, or no more.
    private let unproposed: [Unproposed]
    private let proposals: [ProposalSummary]
    private let stages: [StageChange]
    /// Of a host that was not asked, where few proposals wait for want of them.
    private let unread: UnreadReviews?

    typealias Repeated = (all: Int, byRule: [(id: String, count: Int)])

    init(
        newSignals: Int, repeated: Repeated = (0, []), changes: Int?, unproposed: [Unproposed] = [], isShallow: Bool = false,
        stages: [StageChange],
        besides rejected: RejectedList,
        unread: @autoclosure () throws -> UnreadReviews?, _ memory: Memory
    ) throws {
        self.newSignals = newSignals
        self.repeated = repeated
        self.changes = changes
        self.unproposed = unproposed
        self.isShallow = isShallow
        self.stages = stages
        counts = try memory.signalCounts()
        leftOut = try memory.leftOut()
        let turnedDown = try rejected.proposals.isEmpty ? [] : memory.proposals().filter { $0.isRejected(by: rejected) }.map(\.rule.id)
        proposals = try memory.proposalSummaries().filter { !turnedDown.contains($0.id) }
        self.unread = proposals.count < Self.few ? try unread() : nil
    }

    /// - Parameter tellsStages: Whether the changes of stage wait too; else they are accepted right behind this.
    func text(tellsStages: Bool = true) -> String {
        let stages = tellsStages ? stages : []
        let total = counts.reduce(0) { $0 + $1.count }
        var lines = ["\(Counted.text(total, "signal"))\(newSignals == 0 ? ", none new" : ", \(newSignals) new")"]
        for count in counts {
            lines.append("  \(Self.padded(count.count)) \(count.kind) from \(count.source)\(Self.corrected(count))")
        }
        if repeated.all > 0 {
            lines.append("\(repeated.all) of the new are what a rule says already")
            for rule in repeated.byRule { lines.append("  \(Self.padded(rule.count)) \(rule.id)") }
        }
        if !leftOut.isEmpty {
            lines.append("\(leftOut.reduce(0) { $0 + $1.count }) left out")
            for entry in leftOut {
                lines.append("  \(Self.padded(entry.count)) \(entry.reason.explanation) (\(entry.source))")
            }
        }
        if let changes { lines.append("tried on \(Counted.text(changes, "accepted change"))") }
        if changes != nil, isShallow {
            lines.append(
                "this clone is shallow, and tells little of what was accepted: git fetch --unshallow, then precept learn --rebuild")
        }
        lines += Self.lines(
            leftToTools.map { "\($0.rule): \($0.tool), by \(Printable.text($0.path))" }, "a tool that is set up here sees to it")
        lines += Self.lines(told.map { "\($0.rule): \(Printable.text($0.path))" }, "it is told already")
        lines += Self.lines(absent.map { "\($0.rule): \(Printable.text($0.what))" }, "the last commit has no such file or code any more")
        let waiting = proposals.count + stages.count
        let next = unread.map { ["\($0.lack): \($0.step)"] } ?? []
        if waiting == 0 { return (lines + ["nothing to propose"] + next + [""]).joined(separator: "\n") }
        lines.append(waiting == 1 ? "1 proposal waits" : "\(waiting) proposals wait")
        for proposal in proposals {
            lines.append("  \(proposal.id)  [\(proposal.stage)]  \(Printable.text(proposal.statement))")
        }
        for words in stages.map(StageChangeWords.init) { lines.append("  \(words.line)") }
        return (lines + ["see \(waiting == 1 ? "it" : "them") with: precept review"] + next + [""]).joined(separator: "\n")
    }

    private var leftToTools: [(rule: String, tool: String, path: String)] {
        unproposed.compactMap { if case .leftToTool(let tool, let path) = $0.reason { ($0.rule, tool, path) } else { nil } }
    }

    private var told: [(rule: String, path: String)] {
        unproposed.compactMap { if case .told(let path) = $0.reason { ($0.rule, path) } else { nil } }
    }

    private var absent: [(rule: String, what: String)] {
        unproposed.compactMap { if case .absent(let what) = $0.reason { ($0.rule, what) } else { nil } }
    }

    /// What is not proposed, and why; none where nothing is.
    private static func lines(_ entries: [String], _ reason: String) -> [String] {
        entries.isEmpty ? [] : ["\(entries.count) not proposed, as \(reason)"] + entries.map { "         \($0)" }
    }

    /// So many proposals are what a reading without reviews may find; more speak for themselves.
    private static let few = 3

    /// One line for a hook, and none where nothing waits.
    var hookLine: String? {
        guard newSignals > 0, !proposals.isEmpty else { return nil }
        let waiting = proposals.count == 1 ? "1 proposal waits" : "\(proposals.count) proposals wait"
        return "precept: \(waiting); see \(proposals.count == 1 ? "it" : "them") with: precept review\n"
    }

    /// `{"signals": [{"source", "kind", "count", "corrected"}], "new", "left": [{"reason", "source", "count",
    /// "samples"}], "repeated": [{"rule", "count"}], "changes", "left_to_tools": [{"rule", "tool", "file"}],
    /// "told": [{"rule", "file"}], "absent": [{"rule", "what"}],
    /// "proposals": [{"id", "stage", "statement"}],
    /// "stages": [a change of stage, as in `precept review --json`]}`
    var json: String {
        JSONText.object([
            (
                "signals",
                JSONText.array(
                    counts.map { count in
                        JSONText.object([
                            ("source", JSONText.string(count.source)), ("kind", JSONText.string(count.kind)),
                            ("count", "\(count.count)"), ("corrected", "\(count.corrected)"),
                        ])
                    })
            ),
            ("new", "\(newSignals)"),
            (
                "left",
                JSONText.array(
                    leftOut.map { entry in
                        JSONText.object([
                            ("reason", JSONText.string(entry.reason.rawValue)), ("source", JSONText.string(entry.source)),
                            ("count", "\(entry.count)"),
                            ("samples", JSONText.array(entry.samples.map { JSONText.string($0) })),
                        ])
                    })
            ),
            (
                "repeated",
                JSONText.array(
                    repeated.byRule.map { rule in
                        JSONText.object([("rule", JSONText.string(rule.id)), ("count", "\(rule.count)")])
                    })
            ),
            ("changes", changes.map { "\($0)" }),
            (
                "left_to_tools",
                JSONText.array(
                    leftToTools.map { entry in
                        JSONText.object([
                            ("rule", JSONText.string(entry.rule)), ("tool", JSONText.string(entry.tool)),
                            ("file", JSONText.string(entry.path)),
                        ])
                    })
            ),
            (
                "told",
                JSONText.array(
                    told.map { JSONText.object([("rule", JSONText.string($0.rule)), ("file", JSONText.string($0.path))]) })
            ),
            (
                "absent",
                JSONText.array(
                    absent.map { JSONText.object([("rule", JSONText.string($0.rule)), ("what", JSONText.string($0.what))]) })
            ),
            (
                "proposals",
                JSONText.array(
                    proposals.map { proposal in
                        JSONText.object([
                            ("id", JSONText.string(proposal.id)), ("stage", JSONText.string(proposal.stage)),
                            ("statement", JSONText.string(proposal.statement)),
                        ])
                    })
            ),
            ("stages", JSONText.array(stages.map { StageChangeJSON.text(of: $0) })),
        ])
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    }

    private static func corrected(_ count: SignalCount) -> String {
        count.corrected == 0 ? "" : ", \(count.corrected) with a correction"
    }
}
