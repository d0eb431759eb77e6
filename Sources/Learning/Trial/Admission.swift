import Rules

/// What a candidate's trial must show, and the stage that it earns.
package enum Admission {
    /// Below this a check is told apart from the accepted code too badly to be tried by people.
    static let leastPrecision = 0.6
    /// Reviews that asked for it, for each accepted change that shows the bad form; where none does, half a one
    /// may yet come. Of a well-known nit fewer have to ask, and of either where review had most of the bad form
    /// removed lately: of what only this repository's words say, from at least so many changes.
    private static let askedPerViolating = 5.0
    private static let askedPerViolatingWhereRejected = 2.5
    private static let leastRejected = 5
    private static let askedPerViolatingOfNits = 2.5
    private static let askedPerViolatingOfNitsWhereRejected = 1.75
    /// What review lately let pass, and never had removed, is hardly anybody's rule any more.
    private static let askedPerViolatingWhereLetPass = 10.0
    private static let leastViolating = 0.5
    /// What review had no need to remove lately must have been asked for so often, older requests counting less.
    private static let leastTimeliness = 1.0
    private static let leastTimelinessOfNits = 0.5
    /// Of the evidence, the share that a check must tell apart.
    private static let leastSelfTest = 0.8
    /// Forward edits must be nine times the reverse ones for a check, four times for advice.
    private static let leastDirection = 0.9
    static let leastDirectionOfAdvice = 0.8
    /// Of a well-known nit, corrections go back for many reasons and in as many words; what accepted code keeps to
    /// decides, so long as most go its way.
    private static let leastDirectionOfNits = 0.55
    /// A form that goes for other reasons too may still be checked, for every line of it is judged by
    /// the accepted code; advice has nothing but the comments to stand on.
    static let leastPurity = 0.25
    private static let leastPurityOfAdvice = 0.6
    package static let leastConformance = 0.8
    /// The same of a check where review did not have most of the bad form removed.
    private static let leastConformanceWhereLetPass = 0.95
    /// What less of the code keeps to is not the custom, or no longer; where only this repository's words say that it is a
    /// nit, or review has none mended any more, half has to.
    package static let leastConformanceOfAdvice = 0.4
    private static let leastConformanceOfDoubtfulAdvice = 0.5
    /// Of the accepted changes, the share that a check may stop, and how many lines there must be for each flagged.
    private static let mostAlarmed = 0.0075
    private static let mostAlarmedWhereRejected = 0.03
    private static let linesPerAcceptedAlarm = 3_000
    private static let linesPerAcceptedAlarmWhereRejected = 2_000
    /// Of the changes that come near a limit, the share that may be expected to cross it.
    private static let mostCrossing = 0.01
    private static let linesOfYouth = 1_000
    private static let leastReviewsOfAdvice = 5
    private static let leastCoherence = 0.15
    /// Of the reviews that name code, the share that has it brought in: else it is what they talk about.
    private static let leastFollowed = 1.0 / 3
    /// Of comments on whole lines that went, what each has in common with the others.
    static let leastCoherenceOfLines = 0.2

    /// Of the reviews in which anything was asked for, those that ask for a practice: else it is what everybody says now and then.
    private static let leastShareOfReviewsOfPractices = 0.03

    /// A field that hardly a message has is nobody's custom.
    private static let leastShareOfMessages = 0.05

    /// Fewer changes that bring in files say nothing of the others.
    private static let leastShowingFiles = 8

    /// For a check that stops a commit.
    private static let conformanceToBlock = 0.97
    private static let rejectionToBlock = 0.6
    private static let leastReviewsOfOneVoice = 3
    /// Fewer changes that show either form tell of no custom, but that one does in a young project.
    private static let leastShowingToBlock = 5
    /// One alarm in so many accepted lines is next to none.
    private static let linesPerAlarm = 2_000

    /// Whether the check may be proposed to judge commits; else the candidate advises.
    static func admitsCheck(_ trial: TrialFigures) -> Bool {
        tellsApart(trial)
            && Double(trial.separated) >= (Double(trial.violating) + leastViolating) * askedPerViolating(trial)
            && conformance(of: trial) >= (isMostlyRejected(trial) ? leastConformance : leastConformanceWhereLetPass)
            && (trial.rejected > 0 || isTimely(trial))
            && isQuiet(trial)
    }

    /// Whether the check is proposed at all: with advice, silent until a person turns it on, where it is right more often than
    /// not, in code that mostly keeps to it, and only too loud for every commit.
    static func keepsCheck(_ trial: TrialFigures) -> Bool {
        admitsCheck(trial)
            || tellsApart(trial) && trial.precision >= leastPrecision && conformance(of: trial) >= leastConformance
    }

    /// Whether the check tells what was wrong from what it became, and the corrections go one way.
    private static func tellsApart(_ trial: TrialFigures) -> Bool {
        trial.isTried && trial.selfTest >= leastSelfTest
            && trial.corrections.direction >= (trial.isFamiliar ? leastDirectionOfNits : leastDirection)
    }

    /// Whether what review had no need to remove lately is a rule still: asked for not so long ago, and, where not everybody
    /// knows that it is a nit, kept by enough changes that, by the rule of succession, the next one keeps it too.
    private static func isTimely(_ trial: TrialFigures) -> Bool {
        if trial.isFamiliar { return trial.corrections.timeliness >= leastTimelinessOfNits }
        let kept = Double(trial.showing - trial.violating + 1) / Double(trial.showing + 2)
        return trial.corrections.timeliness >= leastTimeliness && kept >= leastConformance
    }

    private static func askedPerViolating(_ trial: TrialFigures) -> Double {
        if trial.violating > 0, trial.rejected == 0 { return askedPerViolatingWhereLetPass }
        if trial.isFamiliar {
            return (trial.rejection ?? 0) >= rejectionToBlock ? askedPerViolatingOfNitsWhereRejected : askedPerViolatingOfNits
        }
        return isOftenRejected(trial) ? askedPerViolatingWhereRejected : askedPerViolating
    }

    /// Whether few enough of the accepted changes would have been stopped for a person to put up with it: next to
    /// none, or not many where review had most of the others mended.
    static func isQuiet(_ trial: TrialFigures) -> Bool {
        let share = Double(trial.violating) / Double(max(1, trial.changes))
        let linesPerAlarm = isOftenRejected(trial) ? linesPerAcceptedAlarmWhereRejected : linesPerAcceptedAlarm
        guard trial.alarms * linesPerAlarm <= trial.lines || trial.violating <= 1 else { return false }
        if trial.isLimit, !keepsLimit(trial) { return false }
        return share <= mostAlarmed || isMostlyRejected(trial) && (share <= mostAlarmedWhereRejected || trial.violating <= 1)
    }

    /// The same of files below one folder, where enough changes must show either form: among many folders some are quiet
    /// by chance. By the rule of succession, how likely the next change is to show the bad form.
    static func isQuietPart(_ trial: TrialFigures) -> Bool {
        isQuiet(trial) && Double(trial.violating + 1) <= mostAlarmedWhereRejected * Double(trial.showing)
    }

    /// Whether accepted changes brought in files of a type enough to tell the custom.
    static func tellsCustomOfFiles(_ trial: TrialFigures) -> Bool { trial.showing >= leastShowingFiles }

    /// Whether files of one type keep to it: those that stand, where the changes do not tell; where neither does, by the rule of
    /// succession, how likely the next one is to, who asked for it counting as one that does.
    /// - Parameter standing: The share of the standing files that do; nil where that is not known or not needed.
    static func isKeptByFiles(_ trial: TrialFigures, standing: Double?) -> Bool {
        let kept = Double(trial.showing - trial.violating + trial.reviews)
        let share = standing ?? (kept + 1) / (kept + Double(trial.violating) + 2)
        return isQuiet(trial) && share >= leastConformance
    }

    /// Only what comes near a limit tells whether it is kept: by the rule of succession, how likely the next change is
    /// to cross it. A young project's word is taken where nothing speaks against it.
    private static func keepsLimit(_ trial: TrialFigures) -> Bool {
        let most = isOftenRejected(trial) ? mostAlarmedWhereRejected : mostCrossing
        return trial.violating == 0 && trial.lines < linesOfYouth || Double(trial.violating + 1) <= most * Double(trial.showing)
    }

    /// Whether review had most of the bad form removed lately, or met none.
    private static func isMostlyRejected(_ trial: TrialFigures) -> Bool { (trial.rejection ?? 1) >= rejectionToBlock }

    /// Whether review had most of the bad form removed lately, and from more than a few changes.
    private static func isOftenRejected(_ trial: TrialFigures) -> Bool {
        (trial.rejection ?? 0) >= rejectionToBlock && trial.rejected >= leastRejected
    }

    /// The trial's conformance. Where no accepted change shows either form it counts as 0, but as 1 in a project too young to
    /// tell: if review had the bad form removed lately, or, of a well-known nit, if there is any code at all. Where all who asked
    /// for it did so before, the project is not young.
    private static func conformance(of trial: TrialFigures) -> Double {
        trial.conformance
            ?? (!trial.isPast && trial.lines < linesPerAlarm && (trial.isFamiliar && trial.lines > 0 || trial.rejected > 0) ? 1 : 0)
    }

    /// Whether the statement may be proposed without a check.
    static func admitsAdvice(_ candidate: Candidate, _ preparation: Preparation) -> Bool {
        candidate.trial.corrections.direction >= (candidate.isNit ? leastDirectionOfNits : leastDirectionOfAdvice)
            && candidate.trial.corrections.purity >= leastPurityOfAdvice
            && candidate.trial.speaking >= leastReviewsOfAdvice
            && isOneRequest(candidate)
            && isCustom(candidate.trial)
            && !isForgotten(candidate.trial)
            && !(candidate.change.map { isForItsPlaceOnly($0, candidate, preparation.tokens) } ?? false)
    }

    /// Whether accepted code goes that way often enough: of a well-known nit that review still has mended, less than half.
    static func isCustom(_ trial: TrialFigures) -> Bool {
        (trial.conformance ?? 1)
            >= (trial.isFamiliar && trial.rejected > 0 ? leastConformanceOfAdvice : leastConformanceOfDoubtfulAdvice)
    }

    /// Whether neither form has been met lately, in code or in review, though there was code enough to meet it in.
    static func isForgotten(_ trial: TrialFigures) -> Bool {
        trial.showing == 0 && trial.rejected == 0 && (trial.isPast || trial.lines >= linesOfYouth)
    }

    /// Whether what was changed was wrong in its place, and is right in others: numbers, or a word's ending or signs of
    /// which accepted code has both.
    private static func isForItsPlaceOnly(_ change: CommonChange, _ candidate: Candidate, _ tokens: TokenTable) -> Bool {
        change.isOfNumbers(tokens)
            || (change.isOfEnding(tokens) || change.isOfSigns(tokens)) && (candidate.trial.conformance ?? 1) < leastConformance
    }

    /// Whether the comments ask for the same thing: by their words, or, of a well-known nit, which has as many words as
    /// people, by where nearly all of them led.
    private static func isOneRequest(_ candidate: Candidate) -> Bool {
        candidate.coherence >= leastCoherence
            || candidate.isNit && candidate.trial.corrections.agreement >= leastDirectionOfAdvice
    }

    /// The same of a nit about whole files.
    static func admitsAdvice(_ candidate: FileCandidate) -> Bool {
        candidate.trial.speaking >= leastReviewsOfAdvice && candidate.coherence >= leastCoherence
            && isCustom(candidate.trial)
    }

    /// The same of a field of messages. One that not every change has something to put in need not be the custom of most.
    static func admitsAdvice(_ candidate: MessageFieldCandidate) -> Bool {
        candidate.trial.reviews >= leastReviewsOfAdvice && candidate.coherence >= leastCoherence
            && candidate.trial.corrections.direction >= leastDirectionOfAdvice
            && candidate.trial.corrections.timeliness >= leastTimeliness
            && (candidate.field.isOfAll ? isCustom(candidate.trial) : (candidate.trial.conformance ?? 0) >= leastShareOfMessages)
    }

    /// The same of code that reviewers name; of a well-known nit, nobody doubts what they want of it.
    static func admitsAdvice(_ candidate: NameCandidate) -> Bool {
        candidate.trial.reviews >= leastReviewsOfAdvice
            && candidate.trial.corrections.direction >= leastDirectionOfAdvice
            && candidate.trial.corrections.timeliness >= leastTimeliness
            && (candidate.trial.isFamiliar || candidate.followed >= leastFollowed && candidate.coherence >= leastCoherence)
    }

    /// The same of a practice. What everybody knows to be a good thing is worth being told where it is missed often.
    static func admitsAdvice(_ candidate: PracticeCandidate) -> Bool {
        candidate.trial.reviews >= leastReviewsOfAdvice && candidate.share >= leastShareOfReviewsOfPractices
            && candidate.trial.corrections.timeliness >= leastTimeliness
    }

    static func stage(for trial: TrialFigures) -> Stage {
        guard admitsCheck(trial) else { return .advise }
        let isKept = conformance(of: trial) >= conformanceToBlock
        let isShown = trial.showing >= leastShowingToBlock || trial.showing > 0 && trial.lines < linesOfYouth
        let isSilent = trial.alarms * linesPerAlarm <= trial.lines
        // What only one of the team has ever minded stops nobody, unless everybody knows that it is a nit and he says it often.
        let isInsisted = trial.reviews >= leastReviewsOfOneVoice && trial.corrections.timeliness >= leastTimeliness
        let isShared = !trial.isOneVoice || trial.isFamiliar && isInsisted
        return isKept && isShown && isMostlyRejected(trial) && isSilent && isShared ? .block : .warn
    }
}
