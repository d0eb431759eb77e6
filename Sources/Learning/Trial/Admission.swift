import Rules
import Support

/// What a candidate's trial must show, and the stage that it earns.
enum Admission {
    /// Whether the check may be proposed to judge commits; else the candidate advises.
    static func admitsCheck(_ trial: TrialFigures) -> Bool {
        tellsApart(trial)
            && Double(trial.separated) >= (Double(trial.violating) + Bar.Check.violating) * askedPerViolating(trial)
            && conformance(of: trial) >= (isMostlyRejected(trial) ? Bar.conformance : Bar.Check.conformanceWhereLetPass)
            && (trial.rejected > 0 || isTimely(trial))
            && isQuiet(trial)
    }

    /// Whether the check is proposed at all: with advice, silent until a person turns it on, where it is right more often than
    /// not, in code that mostly keeps to it, and only too loud for every commit.
    static func keepsCheck(_ trial: TrialFigures) -> Bool {
        admitsCheck(trial)
            || tellsApart(trial) && trial.precision >= Bar.precision && conformance(of: trial) >= Bar.conformance
    }

    /// Whether the check tells what was wrong from what it became, and the corrections go one way.
    private static func tellsApart(_ trial: TrialFigures) -> Bool {
        trial.isTried && trial.selfTest >= Bar.Check.selfTest
            && trial.corrections.direction >= (trial.isWellKnown ? Bar.Nit.direction : Bar.Check.direction)
    }

    /// Whether what review had no need to remove lately is a rule still: asked for not so long ago, and, where not everybody
    /// knows that it is a nit, kept by enough changes that, by the rule of succession, the next one keeps it too.
    private static func isTimely(_ trial: TrialFigures) -> Bool {
        if trial.isWellKnown { return trial.corrections.timeliness >= Bar.Nit.timeliness }
        let kept = Double(trial.showing - trial.violating + 1) / Double(trial.showing + 2)
        return trial.corrections.timeliness >= Bar.timeliness && kept >= Bar.conformance
    }

    private static func askedPerViolating(_ trial: TrialFigures) -> Double {
        if trial.violating > 0, trial.rejected == 0 { return Bar.Check.askedPerViolatingWhereLetPass }
        if trial.isUndisputed { return Bar.Undisputed.askedPerViolating }
        if trial.isWellKnown {
            return (trial.rejection ?? 0) >= Bar.Block.rejection ? Bar.Nit.askedPerViolatingWhereRejected : Bar.Nit.askedPerViolating
        }
        return isOftenRejected(trial) ? Bar.Check.askedPerViolatingWhereRejected : Bar.Check.askedPerViolating
    }

    /// Whether few enough of the accepted changes would have been stopped for a person to put up with it: next to
    /// none, or not many where review had most of the others mended.
    static func isQuiet(_ trial: TrialFigures) -> Bool {
        let share = Double(trial.violating) / Double(max(1, trial.changes))
        guard trial.alarms * linesPerAcceptedAlarm(trial) <= trial.lines || trial.violating <= 1 else { return false }
        if trial.isLimit, !keepsLimit(trial) { return false }
        return share <= Bar.Check.alarmed
            || (trial.isUndisputed || isMostlyRejected(trial)) && (share <= Bar.Check.alarmedWhereRejected || trial.violating <= 1)
    }

    private static func linesPerAcceptedAlarm(_ trial: TrialFigures) -> Int {
        if trial.isUndisputed { return Bar.Undisputed.linesPerAcceptedAlarm }
        return isOftenRejected(trial) ? Bar.Check.linesPerAcceptedAlarmWhereRejected : Bar.Check.linesPerAcceptedAlarm
    }

    /// The same of files below one folder, where enough changes must show either form: among many folders some are quiet
    /// by chance. By the rule of succession, how likely the next change is to show the bad form.
    static func isQuietPart(_ trial: TrialFigures) -> Bool {
        isQuiet(trial) && Double(trial.violating + 1) <= Bar.Check.alarmedWhereRejected * Double(trial.showing)
    }

    /// Whether accepted changes brought in files of a type enough to tell the custom.
    static func tellsCustomOfFiles(_ trial: TrialFigures) -> Bool { trial.showing >= Bar.Nit.showingFiles }

    /// Whether files of one type keep to it: those that stand, where the changes do not tell; where neither does, by the rule of
    /// succession, how likely the next one is to, who asked for it counting as one that does.
    /// - Parameter standing: The share of the standing files that do; nil where that is not known or not needed.
    static func isKeptByFiles(_ trial: TrialFigures, standing: Double?) -> Bool {
        let kept = Double(trial.showing - trial.violating + trial.reviews)
        let share = standing ?? (kept + 1) / (kept + Double(trial.violating) + 2)
        return isQuiet(trial) && share >= Bar.conformance
    }

    /// Only what comes near a limit tells whether it is kept: by the rule of succession, how likely the next change is
    /// to cross it. A young project's word is taken where nothing speaks against it.
    private static func keepsLimit(_ trial: TrialFigures) -> Bool {
        let most = isOftenRejected(trial) ? Bar.Check.alarmedWhereRejected : Bar.Check.crossing
        return trial.violating == 0 && trial.lines < Bar.linesOfYouth || Double(trial.violating + 1) <= most * Double(trial.showing)
    }

    /// Whether review had most of the bad form removed lately, or met none.
    private static func isMostlyRejected(_ trial: TrialFigures) -> Bool { (trial.rejection ?? 1) >= Bar.Block.rejection }

    /// Whether review had most of the bad form removed lately, and from more than a few changes.
    private static func isOftenRejected(_ trial: TrialFigures) -> Bool {
        (trial.rejection ?? 0) >= Bar.Block.rejection && trial.rejected >= Bar.Check.rejected
    }

    /// The trial's conformance. Where no accepted change shows either form it counts as 0, but as 1 in a project too young to
    /// tell: if review had the bad form removed lately, or, of a well-known nit, if there is any code at all. Where all who asked
    /// for it did so before, the project is not young.
    private static func conformance(of trial: TrialFigures) -> Double {
        trial.conformance
            ?? (!trial.isPast && trial.lines < Bar.linesOfYouth && (trial.isWellKnown && trial.lines > 0 || trial.rejected > 0) ? 1 : 0)
    }

    /// Whether the statement may be proposed without a check.
    static func admitsAdvice(_ candidate: Candidate, _ preparation: Preparation) -> Bool {
        candidate.trial.corrections.direction >= (candidate.isNit ? Bar.Nit.direction : Bar.Advice.direction)
            && candidate.trial.corrections.purity >= Bar.Advice.purity
            && isAskedOften(candidate.trial, in: candidate.trial.speaking)
            && isCustom(candidate.trial)
            && !isForgotten(candidate.trial)
            && !(candidate.change.map { isForItsPlaceOnly($0, candidate, preparation.tokens) } ?? false)
    }

    /// Whether enough reviews asked for it to tell people of it: fewer are enough where a good part did, of what everybody knows.
    private static func isAskedOften(_ trial: TrialFigures, in reviews: Int) -> Bool {
        reviews >= Bar.Advice.reviews || trial.isWellKnown && recurs(trial)
    }

    /// - Parameter usual: The share of the reviews that ask for it in any repository, where that is no small one.
    private static func recurs(_ trial: TrialFigures, usual: Double? = nil) -> Bool {
        trial.reviews >= Bar.Advice.reviewsOfNits && trial.recurrence(less: 1) >= Bar.Advice.recurrence
            && usual.map { trial.recurrence(less: 2) > $0 } ?? true
    }

    /// Whether enough of the accepted code keeps to it.
    static func isCustom(_ trial: TrialFigures) -> Bool {
        (trial.conformance ?? 1)
            >= (trial.isWellKnown && trial.rejected > 0 ? Bar.Advice.conformanceOfMendedNits : Bar.Advice.conformance)
    }

    /// Whether neither form has been met lately, in code or in review, though there was code enough to meet it in.
    static func isForgotten(_ trial: TrialFigures) -> Bool {
        trial.showing == 0 && trial.rejected == 0 && (trial.isPast || trial.lines >= Bar.linesOfYouth)
    }

    /// Whether what was changed was wrong in its place, and is right in others: signs of which accepted code has both.
    private static func isForItsPlaceOnly(_ change: CommonChange, _ candidate: Candidate, _ tokens: TokenTable) -> Bool {
        change.isOfSigns(tokens) && (candidate.trial.conformance ?? 1) < Bar.conformance
    }

    /// The same of a nit about whole files.
    static func admitsAdvice(_ candidate: FileCandidate) -> Bool {
        isAskedOften(candidate.trial, in: candidate.trial.reviews) && candidate.coherence >= Bar.Advice.coherence
            && isCustom(candidate.trial)
    }

    /// The same of a field of messages. One that not every change has something to put in need not be the custom of most.
    static func admitsAdvice(_ candidate: MessageFieldCandidate) -> Bool {
        isAskedOften(candidate.trial, in: candidate.trial.reviews) && candidate.coherence >= Bar.Advice.coherence
            && candidate.trial.corrections.direction >= Bar.Advice.direction
            && candidate.trial.corrections.timeliness >= Bar.timeliness
            && (candidate.field.isOfAll ? isCustom(candidate.trial) : (candidate.trial.conformance ?? 0) >= Bar.Advice.shareOfMessages)
    }

    /// The same of code that reviewers name; of a well-known nit, nobody doubts what they want of it.
    static func admitsAdvice(_ candidate: NameCandidate) -> Bool {
        isAskedOften(candidate.trial, in: candidate.trial.reviews)
            && candidate.trial.corrections.direction >= Bar.Advice.direction
            && candidate.trial.corrections.timeliness >= Bar.timeliness
            && (candidate.trial.isWellKnown || candidate.followed >= Bar.Advice.followed && candidate.coherence >= Bar.Advice.coherence)
    }

    /// The same of a practice. What everybody knows to be a good thing is worth being told where it is missed more often than
    /// elsewhere.
    static func admitsAdvice(_ candidate: PracticeCandidate) -> Bool {
        recurs(candidate.trial, usual: candidate.matcher.practice.usual) && candidate.trial.corrections.timeliness >= Bar.timeliness
    }

    static func stage(for trial: TrialFigures) -> Stage {
        guard admitsCheck(trial) else { return .advise }
        let isKept = conformance(of: trial) >= Bar.Block.conformance
        let isShown = trial.showing >= Bar.Block.showing || trial.showing > 0 && trial.lines < Bar.linesOfYouth
        let isSilent = trial.isUndisputed || trial.alarms * Bar.linesPerAlarm <= trial.lines
        // What only one of the team has ever minded stops nobody, unless everybody knows that it is a nit and he says it often.
        let isInsisted = trial.reviews >= Bar.Block.reviewsOfOneVoice && trial.corrections.timeliness >= Bar.timeliness
        let isShared = !trial.isOneVoice || trial.isWellKnown && isInsisted
        return isKept && isShown && isMostlyRejected(trial) && isSilent && isShared ? .block : .warn
    }
}
