import Checking
import GitCommand
import Instructions

/// What telling the rules costs, as the page shows it.
struct InstructionCost {
    // The names are the template's.
    let files: [File]
    let hasFiles: Bool
    let tokens: Int
    let budget: Int
    /// Whether budget and plan are known; else why not.
    let isKnown: Bool
    let remarks: [String]

    struct File {
        let path: String
        let cost: Int
    }

    init(in paths: RepositoryPaths) {
        do {
            let accepted = try AcceptedRules.read(in: paths)
            let plan = try accepted.plan()
            files = accepted.instructions.costs.map { File(path: Printable.text($0.path), cost: $0.tokens) }
            budget = plan.budget
            // What the plan says last is the sum, which stands above.
            remarks = plan.evicted.isEmpty ? [] : ["Not told for want of room: \(plan.evicted.joined(separator: ", "))"]
            isKnown = true
        } catch {
            (files, budget, isKnown) = ([], 0, false)
            remarks = [Obstacle.words(for: error)]
        }
        hasFiles = !files.isEmpty
        tokens = files.reduce(0) { $0 + $1.cost }
    }
}
