import Learning
import Memory
import Outcomes
import RuleFiles
import Signals
import Support

/// What a run of the learning took, left and proposes, for a person and for programs.
struct LearningReport {
    let newSignals: Int
    /// Accepted changes that the trial replayed; nil where nothing was learned anew.
    let changes: Int?
    /// Whether history ends before its beginning, so that most of them are missing.
    private let isShallow: Bool
    /// Of the new signals, those of which a rule in force speaks already.
    let repeated: Repeated
    let counts: [SignalCount]
    let leftOut: [LeftOut]
    /// What would have been proposed, were it not for what is there already, or no more.
    let unproposed: UnproposedByReason
    let proposals: [ProposalSummary]
    let stages: [StageChange]
    /// Of a host that was not asked, where few proposals wait for want of them.
    private let unread: UnreadReviews?

    typealias Repeated = (all: Int, byRule: [(id: String, count: Int)])

    init(
        newSignals: Int, repeated: Repeated = (0, []), changes: Int?, isShallow: Bool = false,
        stages: [StageChange],
        besides rejected: RejectedList,
        unread: @autoclosure () throws -> UnreadReviews?, _ memory: Memory
    ) throws {
        self.newSignals = newSignals
        self.repeated = repeated
        self.changes = changes
        self.unproposed = UnproposedByReason(try memory.unproposed())
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
            lines.append(
                "  \(Self.padded(count.count)) \(Counted.name(of: count.count, "\(count.kind)")) from \(count.source)\(Self.corrected(count))"
            )
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
        lines += unproposed.lines
        let waiting = proposals.count + stages.count
        let next = unread.map { ["\($0.lack): \($0.step)"] } ?? []
        if waiting == 0 { return (lines + ["nothing to propose"] + next + [""]).joined(separator: "\n") }
        lines.append(Self.waiting(waiting).text)
        for proposal in proposals {
            lines.append("  \(proposal.id)  [\(proposal.stage)]  \(Printable.text(proposal.statement))")
        }
        for words in stages.map(StageChangeWords.init) { lines.append("  \(words.line)") }
        return (lines + [Self.waiting(waiting).step] + next + [""]).joined(separator: "\n")
    }

    /// So many proposals are what a reading without reviews may find; more speak for themselves.
    private static let few = 3

    /// One line for a hook, and none where nothing waits.
    var hookLine: String? {
        guard newSignals > 0, !proposals.isEmpty else { return nil }
        let waiting = Self.waiting(proposals.count)
        return "precept: \(waiting.text); \(waiting.step)\n"
    }

    /// How many wait, and what to do about it.
    private static func waiting(_ count: Int) -> (text: String, step: String) {
        let step = "see \(count == 1 ? "it" : "them") with: precept review"
        return ("\(Counted.text(count, "proposal")) \(count == 1 ? "waits" : "wait")", step)
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    }

    private static func corrected(_ count: SignalCount) -> String {
        count.corrected == 0 ? "" : ", \(count.corrected) with a correction"
    }
}
