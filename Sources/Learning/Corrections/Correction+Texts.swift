import Rules
import Signals

extension Correction {
    /// What a line check is held against, as the lines were and as they became: each by itself, or, where their order
    /// counts, all of them with what stands beside, joined by line feeds.
    func texts(for matcher: LineMatcher) -> (before: [String], after: [String]) {
        guard matcher.isAboutOrder else { return (before, after) }
        let joined = { (lines: [String]) in
            ([above].compactMap { $0 } + lines + [below].compactMap { $0 }).joined(separator: "\n")
        }
        return ([joined(before)], [joined(after)])
    }
}
