import Memory
import Signals
import Support

extension LearningReport {
    /// `{"signals": [{"source", "kind", "count", "corrected"}], "new", "left": [{"reason", "source", "count",
    /// "samples"}], "repeated": [{"rule", "count"}], "changes", "left_to_tools": [{"rule", "tool", "file"}],
    /// "left_in_part": [{"rule", "scope", "tool", "file"}],
    /// "told": [{"rule", "file"}], "absent": [{"rule", "what"}],
    /// "proposals": [{"id", "stage", "statement"}],
    /// "stages": [a change of stage, as in `precept review --json`]}`
    var json: String {
        JSONText.object([
            ("signals", Self.array(counts, Self.members)), ("new", "\(newSignals)"), ("left", Self.array(leftOut, Self.members)),
            ("repeated", Self.array(repeated.byRule) { [("rule", JSONText.string($0.id)), ("count", "\($0.count)")] }),
            ("changes", changes.map { "\($0)" }),
            (
                "left_to_tools",
                Self.array(unproposed.leftToTools) {
                    [("rule", JSONText.string($0.rule)), ("tool", JSONText.string($0.tool)), ("file", JSONText.string($0.path))]
                }
            ),
            (
                "left_in_part",
                Self.array(unproposed.leftInPart) {
                    [
                        ("rule", JSONText.string($0.rule)), ("scope", JSONText.array($0.globs.map { JSONText.string($0) })),
                        ("tool", JSONText.string($0.tool)), ("file", JSONText.string($0.path)),
                    ]
                }
            ),
            ("told", Self.array(unproposed.told) { [("rule", JSONText.string($0.rule)), ("file", JSONText.string($0.path))] }),
            ("absent", Self.array(unproposed.absent) { [("rule", JSONText.string($0.rule)), ("what", JSONText.string($0.what))] }),
            ("proposals", Self.array(proposals, Self.members)),
            ("stages", JSONText.array(stages.map { StageChangeJSON.text(of: $0) })),
        ])
    }

    private typealias Members = [(name: String, value: String?)]

    private static func array<Entry>(_ entries: [Entry], _ members: (Entry) -> Members) -> String {
        JSONText.array(entries.map { JSONText.object(members($0)) })
    }

    private static func members(of count: SignalCount) -> Members {
        [
            ("source", JSONText.string(count.source)), ("kind", JSONText.string(count.kind)), ("count", "\(count.count)"),
            ("corrected", "\(count.corrected)"),
        ]
    }

    private static func members(of entry: LeftOut) -> Members {
        [
            ("reason", JSONText.string(entry.reason.rawValue)), ("source", JSONText.string(entry.source)), ("count", "\(entry.count)"),
            ("samples", JSONText.array(entry.samples.map { JSONText.string($0) })),
        ]
    }

    private static func members(of proposal: ProposalSummary) -> Members {
        [
            ("id", JSONText.string(proposal.id)), ("stage", JSONText.string(proposal.stage)),
            ("statement", JSONText.string(proposal.statement)),
        ]
    }
}
