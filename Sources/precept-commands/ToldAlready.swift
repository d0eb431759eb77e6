import GitCommand
import Instructions
import Learning

/// Finds the file that tells people or agents already what a proposal says.
struct ToldAlready {
    private let instructions: KnownInstructions

    /// Where git lists no files, none tells anything.
    init(in paths: RepositoryPaths) {
        let files = (try? StandingInstructions.read(in: paths).files) ?? []
        instructions = KnownInstructions(files.map { ($0.path, $0.text) })
    }

    /// From the repository's root.
    func path(for proposal: Proposal) -> String? { instructions.path(saying: proposal.rule.statement) }
}
