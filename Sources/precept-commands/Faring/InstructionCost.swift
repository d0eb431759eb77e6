import Instructions
import Support

/// What telling the rules costs, as the page shows it.
struct InstructionCost {
    // The names are the template's.
    let files: [File]
    let hasFiles: Bool
    let tokens: Int
    let budget: Int
    let isKnown: Bool
    let evicted: String?

    struct File {
        let path: String
        let cost: Int
    }

    /// - Parameter plan: Nil where the instruction files cannot be written.
    init(_ plan: InstructionPlan?) {
        files = plan?.costs.map { File(path: Printable.text($0.path), cost: $0.tokens) } ?? []
        hasFiles = !files.isEmpty
        (tokens, budget) = (plan?.tokens ?? 0, plan?.budget ?? 0)
        isKnown = plan != nil
        evicted = plan.flatMap { $0.evicted.isEmpty ? nil : $0.evicted.joined(separator: ", ") }
    }
}
