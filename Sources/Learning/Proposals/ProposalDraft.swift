import Rules
import Signals
import Support

/// Writes an admitted candidate as the proposal that a person will read.
struct ProposalDraft {
    let preparation: Preparation
    let replay: Replay
    let heldOut: HeldOut

    private static let mostExamples = 3
    /// Longer lines are no examples to learn from, and no rule file wants them.
    private static let longestExample = 200
    private static let mostEvidence = 5
    private static let mostCitations = 12
    private static let longestComment = 200

    /// - Returns: Nil where no statement can be made of it.
    func proposal(for candidate: Candidate) -> Proposal? {
        let writer = StatementWriter(preparation: preparation)
        guard let statement = writer.statement(for: candidate).map({ CleanText.line($0) }), !statement.isEmpty
        else { return nil }
        let stage = Admission.stage(for: candidate.trial)
        let hasCheck = Admission.keepsCheck(candidate.trial)
        let citations = citations(for: candidate.evidence, saying: statement) { ShownLines(candidate.edits(of: $0, preparation)) }
        let rule = Rule(
            id: id(for: candidate, saying: statement), statement: statement, stage: stage,
            scope: scope(of: candidate),
            check: hasCheck ? check(for: candidate) : nil,
            fix: hasCheck && (candidate.isNit || candidate.scope != [.subject])
                ? FixInference(preparation: preparation).fix(for: candidate) : nil,
            examples: hasCheck ? examples(for: candidate) : Examples(),
            tags: tags(of: candidate))
        return proposal(
            of: rule, on: candidate.evidence, candidate.trial, caught: hasCheck ? heldOut.caught(by: candidate) : nil, citing: citations)
    }

    /// The proposal of a rule, with the evidence that it rests on and what the trial showed.
    /// - Parameters:
    ///   - evidence: Signals, ascending.
    ///   - caught: See `Trial.caught`.
    func proposal(
        of rule: Rule, on evidence: [Int], _ figures: TrialFigures, caught: Int? = nil, citing citations: [Citation]
    ) -> Proposal {
        var rule = rule
        rule.evidence = Self.spread(citations.map(\.evidence), most: Self.mostEvidence)
        rule.trial = trial(figures, for: evidence, caught: caught)
        return Proposal(rule: rule, citations: citations)
    }

    /// Words alone, for a label whose corrections have nothing in common that a check could find.
    func proposal(for cluster: TagCluster) -> Proposal {
        let statement = TagStatement(cluster, preparation).text
        let citations = citations(for: cluster.evidence, saying: statement) { ShownLines($0.edits) }
        let rule = Rule(
            id: RuleSlug.slug(forTag: cluster.tag), statement: CleanText.line(statement), stage: .advise, tags: [cluster.tag])
        let figures = TrialFigures(reviews: preparation.reviews(of: cluster.evidence).count)
        return proposal(of: rule, on: cluster.evidence, figures, citing: citations)
    }

    /// The labels that most of the evidence has.
    private func tags(of candidate: Candidate) -> [String] {
        var counts: [String: Int] = [:]
        for index in candidate.evidence {
            for tag in Label.failures(in: preparation.signals[index].signal.tags) { counts[tag, default: 0] += 1 }
        }
        return counts.filter { $0.value * 2 > candidate.evidence.count }.keys.sorted()
    }

    private func id(for candidate: Candidate, saying statement: String) -> String {
        if let nit = candidate.nit { return nit.id(in: candidate.scope) }
        return RuleSlug.slug(for: statement)
    }

    private func scope(of candidate: Candidate) -> [String] {
        if candidate.scope.contains(where: \.isMessage) { return [] }
        let types = candidate.isNit ? worthNaming(candidate) : candidate.scope
        let paths = candidate.evidence.flatMap { preparation.signals[$0].signal.corrections.map(\.path) }
        let together = types.folderOfNames(among: paths)
        let others = types.subtracting(together?.types ?? [])
        return (together.map { [$0.glob] } ?? []) + (candidate.nit?.globs(in: others) ?? others.map(\.glob).sorted())
    }

    /// Without files of one name, such as `LICENSE`, that one review alone asked it of, where there are others that more did.
    private func worthNaming(_ candidate: Candidate) -> Set<FileType> {
        let reviews = { (types: Set<FileType>) in
            let names = Set(types.map(\.anywhere))
            return preparation.reviews(
                of: candidate.evidence.filter { index in
                    preparation.signals[index].signal.corrections.contains { names.contains(FileType(ofPath: $0.path)) }
                }
            ).count
        }
        let usual = candidate.scope.filter { $0.fileExtension != nil || reviews([$0]) > 1 }
        return reviews(usual) > 1 ? usual : candidate.scope
    }

    private func check(for candidate: Candidate) -> Check {
        let check = candidate.check
        if candidate.scope == [.subject] {
            return .message(MessageCheck(forbid: Self.atSubject(check.forbid), unless: check.unless))
        }
        guard candidate.scope.contains(.message) else { return .line(check) }
        let isOfBody = !candidate.scope.contains(.subject)
        return .message(MessageCheck(forbid: isOfBody ? Self.belowSubject(check.forbid) : check.forbid, unless: check.unless))
    }

    // A message check sees the whole message.

    /// The pattern for a line, held to a message's first one.
    private static func atSubject(_ pattern: String) -> String {
        pattern.hasPrefix("^") ? #"\A"# + group(pattern) : #"\A.*"# + group(pattern)
    }

    /// The same, held to those below it.
    private static func belowSubject(_ pattern: String) -> String {
        pattern.hasPrefix("^") ? #"(?<=\n)"# + group(pattern) : #"(?<=\n).*"# + group(pattern)
    }

    private static func group(_ pattern: String) -> String { pattern.contains("|") ? "(?:\(pattern))" : pattern }

    private func trial(_ figures: TrialFigures, for evidence: [Int], caught: Int?) -> Trial {
        let signals = evidence.map { preparation.signals[$0].signal }
        return Trial(
            reviews: figures.reviews, authors: Set(signals.compactMap(\.author)).count,
            forward: figures.corrections.forward, reverse: figures.corrections.reverse,
            conformance: figures.conformance, conformanceChanges: figures.showing,
            rejection: figures.rejection, rejectionChanges: figures.rejected + figures.violating,
            alarms: figures.alarms, lines: figures.lines, since: figures.since, at: replay.day,
            caught: caught)
    }

    // MARK: - The evidence

    /// Lines of the evidence that the check flags, each beside what it became where the check passes that: first those that changed
    /// least, which show most plainly what it is about; then others that it flags, the shortest first.
    private func examples(for candidate: Candidate) -> Examples {
        let matcher = candidate.matcher
        let edits = candidate.edits(in: preparation).filter(candidate.isInScope).map(\.edit)
            .filter { matcher.flags($0.before) && Self.isTelling($0.before) }
        let mended = Set(edits).filter { edit in
            edit.after.map { !matcher.flags($0) && (!matcher.isAboutSeveral || $0.contains("\n")) && Self.isTelling($0) } ?? false
        }
        let pairs = Dictionary(grouping: mended, by: \.before).values
            .compactMap { same in same.map { (edit: $0, rank: Self.rank($0)) }.min { $0.rank < $1.rank } }
            .sorted { $0.rank < $1.rank }.prefix(Self.mostExamples).map(\.edit)
        let paired = pairs.map(\.before)
        let others = Set(edits.map(\.before)).subtracting(paired)
            .sorted { ($0.unicodeScalars.count, $0) < ($1.unicodeScalars.count, $1) }
        // An example of a message is a whole one.
        let opening = candidate.scope == [.message] ? "Subject\n\n" : ""
        return Examples(
            bad: (paired + others).prefix(Self.mostExamples).map { opening + $0 },
            good: pairs.compactMap(\.after).map { opening + $0 })
    }

    private static func isTelling(_ line: String) -> Bool {
        !line.allSatisfy(\.isWhitespace) && line.unicodeScalars.count <= longestExample
            // A rule file shows what it holds.
            && line.unicodeScalars.allSatisfy { $0 == "\t" || $0 == "\n" || !$0.isUnseen }
    }

    /// How much of a line an edit changed, in characters; then how long both are.
    private static func rank(_ edit: LineEdit) -> (changed: Int, length: Int, before: String, after: String) {
        let (before, after) = (Array(edit.before.unicodeScalars), Array((edit.after ?? "").unicodeScalars))
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
        return (max(before.count, after.count) - start - end, before.count + after.count, edit.before, edit.after ?? "")
    }

    /// The same, without what has no word of the statement, where enough others have.
    func citations(for evidence: [Int], saying statement: String, showing shown: (PreparedSignal) -> ShownLines) -> [Citation] {
        let words = Meaning(statement).words
        let telling = evidence.filter { !words.isDisjoint(with: Meaning(preparation.signals[$0].signal.comment).words) }
        return citations(for: telling.count >= Self.mostEvidence ? telling : evidence, showing: shown)
    }

    /// Of what was said, as much as a person wants to read, oldest first.
    /// - Parameter quoted: What to quote of a signal's comment.
    func citations(
        for evidence: [Int], quoting quoted: (PreparedSignal) -> String = { QuotedComment.text(of: $0.signal) },
        showing shown: (PreparedSignal) -> ShownLines
    ) -> [Citation] {
        let said = evidence.map { preparation.signals[$0] }.sorted { left, right in
            let times = (left.signal.at ?? .distantPast, right.signal.at ?? .distantPast)
            return times.0 != times.1 ? times.0 < times.1 : left.signal.id < right.signal.id
        }
        return Self.spread(oneOfEach(said), most: Self.mostCitations).map { prepared in
            let signal = prepared.signal
            let shown = shown(prepared)
            return Citation(
                evidence: Evidence(
                    source: signal.source, review: signal.review, commit: signal.commit, path: signal.path,
                    line: signal.line, author: signal.author.map { CleanText.line($0) },
                    at: signal.at.map(Day.text(for:)),
                    comment: CleanText.line(quoted(prepared), limit: Self.longestComment)),
                before: shown.before, after: shown.after)
        }
    }

    /// The first of each review, where reviews are enough to show; else all.
    private func oneOfEach(_ said: [PreparedSignal]) -> [PreparedSignal] {
        guard said.count > Self.mostCitations else { return said }
        var reviews: Set<String> = []
        let first = said.filter { reviews.insert($0.signal.review).inserted }
        return first.count >= Self.mostEvidence ? first : said
    }

    /// The first and the newest: since when it has been said, and how lately.
    private static func spread<Element>(_ elements: [Element], most: Int) -> [Element] {
        elements.count <= most ? elements : elements.prefix(1) + elements.suffix(most - 1)
    }
}
