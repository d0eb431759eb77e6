import Rules
import Signals

/// Tells of a failure which rules it says again.
///
/// A review comment says what a rule says where one of its sentences means what the statement means, where it means
/// what one of the comments that taught the rule meant, or where its correction took away what the check flags and it
/// has a word in common with the statement: a correction clears more than it was asked to. Of a rule that no comment
/// taught, whose words nobody knows, it is enough that nothing else was corrected. What has no words of its own, such as a
/// fix-up, says it by its correction.
public struct RuleMentions {
    private struct Said {
        let id: String
        let scope: Scope?
        let statement: Meaning
        let comments: [Meaning]
    }

    private let cover: RuleCover
    private let said: [Said]

    /// A comment that means this little, in words, means too many things.
    private static let fewestWords = 2

    /// - Parameter rules: Retired ones are never said.
    public init(_ rules: [Rule]) {
        cover = RuleCover(rules)
        said = rules.filter { $0.stage != .retired }.map { rule in
            let comments = rule.evidence.compactMap(\.comment).map { Meaning($0) }.filter { $0.words.count >= Self.fewestWords }
            return Said(id: rule.id, scope: try? Scope(rule.scope), statement: Meaning(rule.statement), comments: comments)
        }
    }

    /// The ids of the rules that the signal says again, in the order the rules were given in; and those of them whose bad
    /// form its correction took away.
    public func rules(saidBy signal: Signal) -> (said: [String], corrected: [String]) {
        // What was taken back whole was wrong as a whole.
        guard signal.kind != .revert, signal.kind != .reapply else { return ([], []) }
        let covered = cover.rules(covering: signal)
        guard signal.kind == .comment else { return (covered, covered) }
        let isLabelled = !Label.failures(in: signal.tags).isEmpty
        let sentences = InstructionText.meanings(in: signal.comment)
        let whole = Meaning(CommentText.ownLines(of: signal.comment).joined(separator: " "))
        let exactly = covered.isEmpty ? [] : cover.rules(exactlyCovering: signal)
        let ids = said.filter { rule in
            if covered.contains(rule.id), isLabelled || !whole.words.isDisjoint(with: rule.statement.words) { return true }
            if covered.contains(rule.id), rule.comments.isEmpty, exactly.contains(rule.id) { return true }
            if let path = signal.path, let scope = rule.scope, !scope.contains(path) { return false }
            return sentences.contains { $0.holds(rule.statement) || $0.isSame(as: rule.statement) }
                || rule.comments.contains { $0.isSame(as: whole) }
        }.map(\.id)
        return (ids, ids.filter(covered.contains))
    }
}
