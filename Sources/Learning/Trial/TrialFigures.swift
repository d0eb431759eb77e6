/// What the replay of a candidate measured. Reviews and changes are counted, not lines: one bulk change
/// would drown a thousand reviews.
struct TrialFigures {
    /// Whether it is in the catalogue: nobody needs to be told that it is a nit.
    var isWellKnown = false
    /// Whether what accepted code shows of the bad form was overlooked.
    var isUndisputed = false
    /// Whether it holds lines to a number, such as a length.
    var isLimit = false
    /// Whether there is a check, and accepted code enough to try it on (`Replay.showsCustom`).
    var isTried = true
    /// Distinct reviews in the evidence, and those of them whose correction the check tells apart.
    var reviews = 0
    var separated = 0
    /// Of all reviews, those in which anything was asked for.
    var commented = 0
    /// Reviews in the evidence that use the association's strongest word; all of them if it has none.
    var speaking = 0
    /// Distinct days on which those were asked for: what is said ten times in one sitting is one occasion.
    var occasions = 0
    /// Whether all who asked for it did so before the accepted changes begin.
    var isPast = false
    /// Whether one of several reviewers asked for it each time.
    var isOneVoice = false
    var corrections = CorrectionFigures()
    /// The day from which accepted changes count, where they turned to the good form; nil where all do.
    var since: String?
    /// Recent accepted changes that touch files in scope.
    var changes = 0
    /// Recent accepted changes that show the bad form, and those that show the bad or the good one.
    var violating = 0
    var showing = 0
    /// Recent reviews that had the bad form removed.
    var rejected = 0
    /// Recent accepted lines that the check flags, of so many in its scope.
    var alarms = 0
    var lines = 0

    /// Of the evidence, the share that the check tells apart.
    var selfTest: Double { Self.share(separated, of: reviews) ?? 0 }

    /// Of the changes that show either form, the share that shows only the good one.
    var conformance: Double? { Self.share(showing - violating, of: showing) }

    /// Of the changes that first came with the bad form, the share that review had it removed from.
    var rejection: Double? { Self.share(rejected, of: rejected + violating) }

    /// How far the evidence outweighs what was accepted in spite of it, between 0 and 1.
    var precision: Double { Self.share(separated, of: separated + violating) ?? 0 }

    /// Of the reviews in which anything was asked for, the share that asked for this, less what chance may have added.
    /// - Parameter deviations: So many standard deviations of a Poisson count, which are its square root each.
    func recurrence(less deviations: Double) -> Double {
        (Double(reviews) - deviations * Double(reviews).squareRoot()) / Double(max(1, commented))
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
