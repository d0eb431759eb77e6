import Learning
import Rules

/// What outcomes must show for a rule's stage to change: every bar in one place.
///
/// Promotion asks for proof, because a rule that blocks wrongly costs everybody; what is passed over, goes against
/// the code or says nothing any more is proposed for less.
public enum Promotion {
    private static let leastFindings = 10
    private static let leastFixed = 0.9
    /// Findings of one sitting are one occasion: a copied file with thirty of them says no more than one with two.
    private static let leastCommits = 3
    /// More than one waiver in a file, or more than two in all, is a habit: the rule does not fit there.
    private static let mostWaiversInAFile = 1
    private static let mostWaivers = 2
    /// Distinct reviews that say again what a rule only tells.
    private static let leastSaidAgain = 3
    /// Findings that were committed all the same.
    private static let leastPassedOver = 4
    /// Of the commits that fixed some or let some in.
    private static let mostPassedOverToBlock = 0.3
    private static let mostPassedOverToWarn = 0.6
    /// Accepted changes with the bad form.
    private static let leastViolating = 5
    private static let quietYears = 2

    /// The change that a rule's figures ask for; nil where it may stay as it is.
    /// - Parameters:
    ///   - figures: Of what was found since its stage was last decided about.
    ///   - lastFired: The day on which it was last found at all.
    ///   - listening: The day on which anything was first found in this clone: before that, it knows of no finding.
    ///   - successor: The standing rule that says it replaces this one.
    ///   - today: The last day on which anything was found or said at all: where nobody speaks or commits, nothing
    ///     is quiet.
    public static func change(
        of rule: Rule, _ figures: OutcomeFigures, _ standing: StandingFigures, lastFired: String?, listening: String?, successor: String?,
        today: String
    ) -> StageChange? {
        guard rule.stage != .retired else { return nil }
        let proposed = { (stage: Stage, reason: StageChange.Reason) in
            StageChange(rule: rule, stage: stage, reason: reason, figures: figures, standing: standing)
        }
        if let successor { return proposed(.retired, .superseded(by: successor)) }
        if let softer = softened(rule.stage, figures) { return proposed(softer, .passedOver) }
        if hasDrifted(rule, figures, standing) { return proposed(.retired, .drifted) }
        if let day = quietSince(rule, standing, lastFired, listening, today) { return proposed(.retired, .quiet(since: day)) }
        guard rule.check != nil else { return nil }
        switch rule.stage {
        case .warn: return isMended(figures) ? proposed(.block, .mended) : nil
        case .advise: return standing.saidAfter >= leastSaidAgain ? proposed(.warn, .saidAgain) : nil
        case .block, .retired: return nil
        }
    }

    /// The stage below, where too much of what a rule finds is committed all the same.
    private static func softened(_ stage: Stage, _ figures: OutcomeFigures) -> Stage? {
        switch stage {
        case .block: isPassedOver(figures, most: mostPassedOverToBlock) ? .warn : nil
        case .warn: isPassedOver(figures, most: mostPassedOverToWarn) ? .advise : nil
        case .advise, .retired: nil
        }
    }

    /// Whether what a rule finds is fixed, often enough and everywhere.
    static func isMended(_ figures: OutcomeFigures) -> Bool {
        figures.settled >= leastFindings && figures.commits.count >= leastCommits
            && (figures.fixedShare ?? 0) >= leastFixed
            && figures.mostWaiversInAFile <= mostWaiversInAFile && figures[.waived] <= mostWaivers
    }

    /// Whether so much of what a rule finds is committed all the same that it should not stop a commit.
    public static func isOverFiring(_ figures: OutcomeFigures) -> Bool { isPassedOver(figures, most: mostPassedOverToBlock) }

    /// Whether too much of what a rule finds is committed all the same, on too many occasions.
    static func isPassedOver(_ figures: OutcomeFigures, most: Double) -> Bool {
        let (lettingIn, fixing) = (figures.commitsLettingIn.count, figures.commitsFixing.count)
        return figures.letIn >= leastPassedOver && lettingIn >= leastCommits
            && Double(lettingIn) > most * Double(lettingIn + fixing)
    }

    /// Whether more changes were accepted with the bad form than were kept from it, and, where the good one shows, too few of
    /// them all keep to it.
    static func hasDrifted(_ rule: Rule, _ figures: OutcomeFigures, _ standing: StandingFigures) -> Bool {
        guard standing.violating >= leastViolating, standing.violating > standing.rejected + figures.commitsFixing.count else {
            return false
        }
        guard let keeping = standing.keeping else { return true }
        let least = rule.stage == .advise ? Bar.conformanceToStay : Bar.conformance
        return Double(keeping) < least * Double(keeping + standing.violating)
    }

    /// The day on which anything was last heard of the rule, where that is long ago.
    private static func quietSince(
        _ rule: Rule, _ standing: StandingFigures, _ lastFired: String?, _ listening: String?, _ today: String
    ) -> String? {
        guard let since = standing.since, let year = Int(today.prefix(4)) else { return nil }
        // What a check stops, nobody needs to say.
        let heard = rule.stage >= .warn ? listening : since
        guard let last = [since, standing.lastSaid ?? "", lastFired ?? "", heard ?? today].max() else { return nil }
        let padded = "\(year - quietYears)"
        return last < String(repeating: "0", count: max(0, 4 - padded.count)) + padded + today.dropFirst(4) ? last : nil
    }
}
