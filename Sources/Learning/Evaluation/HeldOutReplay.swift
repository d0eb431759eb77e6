import Rules
import Signals

/// What was held out, made ready for every rule to be replayed on.
struct HeldOutReplay {
    private let comments: [PreparedSignal]
    private let corrections: Replay
    private let added: ReplayedLines
    private let changes: [AcceptedChange]

    /// - Parameters:
    ///   - comments: Corrected comments, made comparable with those that were learned from.
    ///   - changes: What was accepted since.
    init(_ comments: [PreparedSignal], _ changes: [AcceptedChange], in trees: (any AcceptedTrees)?) {
        self.comments = comments
        corrections = Replay(comments.map(\.signal), accepted: [], in: nil)
        added = Replay.lines(of: changes, in: trees)
        self.changes = changes
    }

    /// What a candidate's check and its statement did.
    struct Result {
        /// Comments whose lines the check flags as they were and not as they became.
        var caught: Set<Int> = []
        /// Comments that say what the statement says.
        var said: Set<Int> = []
        /// Accepted changes with a line that the check flags, and how many such lines there are.
        var alarmed: Set<Int> = []
        var alarms = 0
    }

    /// What has no check catches nothing and raises no alarm.
    func result(for candidate: Candidate, as rule: Rule) -> Result {
        let isAsked = { (index: Int) in candidate.compiledNit?.isAsked(by: comments[index]) ?? false }
        let cleared = ClearedLines(candidate.matcher, corrections).owners(in: candidate.scope, where: isAsked)
        var result = Result()
        switch candidate.origin {
        case .nit: result.said = cleared.filter(isAsked)
        case .mined(let association): result.said = Set(comments.indices.filter { association.says(comments[$0]) })
        }
        guard rule.check != nil else { return result }
        let flagged = Flagged(candidate.matcher, added)
        result.caught = cleared
        if rule.stage >= .warn { result.said.formUnion(cleared) }
        result.alarmed = flagged.owners(in: candidate.scope)
        result.alarms = flagged.count(in: candidate.scope)
        return result
    }

    /// The same for code that reviewers name.
    func result(for candidate: NameCandidate) -> Result {
        var result = Result()
        let nits = [candidate.topic.nit].compactMap { $0 }
        result.said = Set(comments.indices.filter { NamedCode(comments[$0], knowing: nits).brought.contains(candidate.topic) })
        return result
    }

    /// The same for a field of messages.
    func result(for candidate: MessageFieldCandidate, as rule: Rule) -> Result {
        var result = Result()
        result.said = Set(comments.indices.filter { candidate.matcher.isAsked(by: comments[$0]) })
        guard rule.check != nil else { return result }
        result.caught = result.said.filter { candidate.matcher.isBroughtIn(by: comments[$0].signal) }
        result.alarmed = Set(
            changes.indices.filter { !changes[$0].message.isEmpty && candidate.matcher.name(in: changes[$0].message) == nil })
        result.alarms = result.alarmed.count
        return result
    }

    /// The same for a practice.
    func result(for candidate: PracticeCandidate) -> Result {
        Result(said: Set(comments.indices.filter { candidate.isAsked(by: comments[$0]) }))
    }

    /// The same for a check of whole files: what its lines cannot show, only the words can say.
    func result(for candidate: FileCandidate, as rule: Rule) -> Result {
        let asking = comments.indices.filter { index in
            candidate.matcher.isAsked(by: comments[index])
                && comments[index].signal.path.map { candidate.scope.contains(FileType(ofPath: $0)) && candidate.matcher.concerns($0) }
                    ?? false
        }
        var result = Result()
        result.said = Set(asking)
        guard rule.check != nil else { return result }
        if candidate.matcher.isShownByCorrections { result.caught = result.said }
        let broken = JudgedFiles(of: changes, by: candidate.matcher.judge, where: candidate.matcher.concerns).broken(in: candidate.scope)
        result.alarmed = Set(broken)
        result.alarms = broken.count
        return result
    }
}
