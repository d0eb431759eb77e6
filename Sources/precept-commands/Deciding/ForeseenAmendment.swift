import GitCommand
import Instructions
import Support

/// The amendment that accepting would make as things stand, told without making it.
struct ForeseenAmendment {
    /// Nil where it cannot be made.
    var diff: String?
    /// Why it cannot be made, told beside the proposal instead of ending the command.
    let obstacle: String?

    init(_ amendment: () throws -> Amendment) {
        do {
            diff = try amendment().diff
            obstacle = nil
        } catch {
            let failure = error as? any Failure
            obstacle = failure.map { $0.message + ($0.hint.map { "; \($0)" } ?? "") } ?? "\(error)"
        }
    }

    /// The diff's.
    var lines: [String] {
        diff?.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) ?? []
    }

    /// The obstacle alone, for who shows the diff elsewhere.
    var withoutDiff: ForeseenAmendment {
        var copy = self
        copy.diff = nil
        return copy
    }

    /// As members of a JSON object: `"diff"` or `"obstacle"`.
    var members: [(name: String, value: String?)] {
        [("diff", diff), ("obstacle", obstacle)].map { ($0, $1.map { JSONText.string($0) }) }
    }
}
