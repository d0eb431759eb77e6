/// What the figures of a trial are held against, in one place: for a check, for one that stops a commit, for one that is only
/// shown, and for advice. `Admission` says what is done with them.
///
/// They were chosen on what `precept evaluate` printed for repositories in several languages, and hold for all of them: none is
/// a setting.
package enum Bar {
    /// What accepted code must keep to, of the changes that show either form, before a check judges commits.
    package static let conformance = 0.8
    /// The same for advice that was accepted to be told on: what less of the code keeps to is the custom no longer.
    package static let conformanceToStay = 0.4

    /// What review had no need to remove lately must have been asked for so often, older requests counting less.
    static let timeliness = 1.0
    /// For a check to be tried by people at all: below this it is told apart from the accepted code too badly.
    static let precision = 0.6

    /// Fewer accepted lines than these are a young project's.
    static let linesOfYouth = 1_000
    /// One alarm in so many accepted lines is next to none.
    static let linesPerAlarm = 2_000

    /// For a check to judge commits, at the stage warn.
    enum Check {
        /// Of the evidence, the share that it must tell apart.
        static let selfTest = 0.8
        /// The share of the edits that go forward: nine for each that goes back.
        static let direction = 0.9
        /// A form that goes for other reasons too may still be checked, for every line of it is judged by the accepted code.
        static let purity = 0.25
        /// The conformance where review did not have most of the bad form removed.
        static let conformanceWhereLetPass = 0.95

        /// Reviews that asked for it, for each accepted change that shows the bad form.
        static let askedPerViolating = 5.0
        /// Where no accepted change shows it, half a one may yet come.
        static let violating = 0.5
        /// The same where review had most of the bad form removed lately, from at least so many changes.
        static let askedPerViolatingWhereRejected = 2.5
        static let rejected = 5
        /// What review lately let pass, and never had removed, is hardly anybody's rule any more.
        static let askedPerViolatingWhereLetPass = 10.0

        /// Of the accepted changes, the most that it may stop, and how many lines there must be for each flagged.
        static let alarmed = 0.0075
        static let linesPerAcceptedAlarm = 3_000
        static let alarmedWhereRejected = 0.03
        static let linesPerAcceptedAlarmWhereRejected = 2_000
        /// Of the changes that come near a limit, the most that may be expected to cross it.
        static let crossing = 0.01
    }

    /// The same of a well-known nit: fewer have to ask for it.
    enum Nit {
        /// Corrections go back for many reasons and in as many words; what accepted code keeps to decides, so long as most go
        /// its way.
        static let direction = 0.55
        static let timeliness = 0.5
        static let askedPerViolating = 2.5
        static let askedPerViolatingWhereRejected = 1.75
        /// Fewer changes that bring in files say nothing of the others.
        static let showingFiles = 8
    }

    /// The same of a nit that nobody disputes: a finding in accepted code was overlooked there, and is right.
    enum Undisputed {
        static let askedPerViolating = 1.0
        static let linesPerAcceptedAlarm = 500
    }

    /// For a check to stop a commit.
    enum Block {
        static let conformance = 0.97
        static let rejection = 0.6
        /// Fewer changes that show either form tell of no custom, but that one does in a young project.
        static let showing = 5
        /// What only one of the team has ever minded must have been asked for in so many reviews.
        static let reviewsOfOneVoice = 3
    }

    /// For a statement without a check: it has nothing but the comments to stand on.
    enum Advice {
        static let reviews = 5
        /// The share of the edits that go forward: four for each that goes back.
        static let direction = 0.8
        static let purity = 0.6
        /// What accepted code must keep to.
        static let conformance = 0.5
        /// The same of a well-known nit that review still has mended.
        static let conformanceOfMendedNits = 0.4
        /// What each comment has in common with the others.
        static let coherence = 0.15
        /// The same of comments on whole lines that went.
        static let coherenceOfLines = 0.2
        /// Of the reviews that name code, the share that has it brought in: else it is what they talk about.
        static let followed = 1.0 / 3
        /// What everybody knows is worth telling where at least so many reviews, and such a share of all in which anything was asked
        /// for, ask for it (`TrialFigures.recurrence`): else it is what everybody says now and then.
        static let reviewsOfNits = 3
        static let recurrence = 0.015
        /// A field that hardly a message has is nobody's custom.
        static let shareOfMessages = 0.05
    }
}
