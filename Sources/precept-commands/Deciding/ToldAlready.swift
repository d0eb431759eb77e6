import Catalogue
import GitCommand
import Instructions
import Learning
import RuleFiles
import Rules
import Support

/// Finds what a repository says already: the same as a rule, or the contrary.
struct ToldAlready {
    private let instructions: KnownInstructions
    private let contradictions: Contradictions

    /// Where git lists no files, none tells anything.
    init(in paths: RepositoryPaths) {
        let files = ((try? StandingInstructions.read(in: paths).files) ?? []).map { ($0.path, $0.text) }
        let store = RuleStore(in: paths)
        let rules = store.rules.filter { $0.stage != .retired }.map { (store.files[$0.id] ?? $0.id, $0.statement) }
        instructions = KnownInstructions(files, knowing: (try? Catalogue.all()) ?? WellKnown())
        contradictions = Contradictions(files + rules)
    }

    /// From the repository's root.
    func path(for proposal: Proposal) -> String? { instructions.path(telling: proposal.rule) }

    /// The sentence that says the contrary, with the file it stands in.
    func contrary(to rule: Rule) -> String? {
        contradictions.sentence(against: rule.statement).map {
            "\(Printable.text($0.path)) says the contrary: \u{201c}\(CleanText.line($0.text, limit: 160))\u{201d}"
        }
    }
}
