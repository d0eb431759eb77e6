import ArgumentParser
import GitCommand
import Instructions
import Outcomes
import RuleFiles
import Rules
import Support

/// Shows the proposals that wait, rules and changes of stage, each with what speaks for it and what accepting it would
/// change.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the proposals that wait: what, why, how it is checked, and the change it would make.",
        discussion: """
            On a terminal, asks about one after another, with one key an answer: a accepts, r rejects (and asks why), s \
            skips, d shows the diff, e edits the statement or the stage first, q quits. Elsewhere, and with --plain, \
            prints them all.
            """)

    @Argument(help: "The ids of the proposals to show; all of them by default.", completion: KnownIDs.waiting)
    var ids: [String] = []

    @Flag(help: "As a JSON array.")
    var json = false

    @Flag(help: "Print, and ask nothing, on a terminal too.")
    var plain = false

    @Flag(
        help:
            "Commit each decision by itself, whatever else is staged or changed, without its hooks; those about private rules stay in the clone."
    )
    var commit = false

    func validate() throws {
        if commit && (json || plain) {
            throw ValidationError("--commit is for what is decided at the terminal; leave out --json and --plain")
        }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let accepted = Result { try AcceptedRules.read(in: paths) }
        let waiting = try WaitingProposals(in: paths, RuleStore(in: paths))
        let changes = ids.isEmpty ? waiting.changes : ids.compactMap(waiting.change)
        let shown = try ids.isEmpty ? waiting.proposals : ids.filter { waiting.change(of: $0) == nil }.map { try waiting.proposal($0) }
        let told = ToldAlready(in: paths)
        if json {
            let texts = shown.map {
                ProposalJSON.text(
                    of: $0, told: told.path(for: $0), contrary: told.contrary(to: $0.rule), amendment($0.rule.cleaned, accepted))
            }
            print(JSONText.array(texts + changes.map { StageChangeJSON.text(of: $0, amendment($0, waiting, accepted)) }))
            return
        }
        if shown.isEmpty && changes.isEmpty { return print(Self.none) }
        if Terminal.isInteractive && !plain {
            var review = InteractiveReview(
                of: shown.map { ReviewItem($0) } + changes.map { ReviewItem($0, in: waiting.standing) }, in: paths, commits: commit)
            return try review.run()
        }
        let pages =
            try shown.map {
                try ProposalPage($0, told: told.path(for: $0), contrary: told.contrary(to: $0.rule), amendment($0.rule.cleaned, accepted))
                    .text()
            }
            + changes.map { try StageChangePage($0, amendment($0, waiting, accepted)).text() }
        print(pages.joined(separator: "\n"), terminator: "")
        if pages.count > 1 { print(Self.footer(pages.count, ids)) }
    }

    private func amendment(
        _ change: StageChange, _ waiting: WaitingProposals, _ accepted: Result<AcceptedRules, any Error>
    ) -> ForeseenAmendment {
        amendment(waiting.standing.rule(change.rule, at: change.stage), accepted)
    }

    private func amendment(_ rule: Rule, _ accepted: Result<AcceptedRules, any Error>) -> ForeseenAmendment {
        ForeseenAmendment { try accepted.get().amendment(deciding: rule) }
    }

    private static let none = "no proposals wait; precept learn looks for new ones"

    /// - Parameter ids: Those that were asked for; none where it is all of them.
    private static func footer(_ count: Int, _ ids: [String]) -> String {
        ids.isEmpty
            ? "\n\(count) proposals wait; accept them all with: precept accept --all"
            : "\naccept these \(count) with: precept accept \(ids.joined(separator: " "))"
    }
}
