import Rules
import Testing

@testable import Learning

@Suite struct AdmissionTests {
    /// A trial that shows nothing against the check.
    private func clean(_ change: (inout TrialFigures) -> Void = { _ in }) -> TrialFigures {
        var figures = TrialFigures(reviews: 10, separated: 10, occasions: 10)
        figures.corrections = CorrectionFigures(forward: 10, reverse: 0, timeliness: 10, direction: 1, purity: 1)
        figures.changes = 1_000
        figures.showing = 100
        figures.rejected = 5
        figures.lines = 10_000
        change(&figures)
        return figures
    }

    @Test func whatNothingSpeaksAgainstBlocks() {
        #expect(Admission.stage(for: clean()) == .block)
    }

    @Test func whatOneOfSeveralMindsWarnsUnlessEverybodyKnowsIt() {
        #expect(Admission.stage(for: clean { $0.isOneVoice = true }) == .warn)
        #expect(Admission.stage(for: clean { ($0.isOneVoice, $0.isWellKnown) = (true, true) }) == .block)
    }

    @Test func adviceThatLessThanHalfKeepsToMustStillBeMended() {
        let figures = { (rejected: Int) in
            self.clean { ($0.isWellKnown, $0.violating, $0.rejected) = (true, 55, rejected) }
        }
        #expect(Admission.isCustom(figures(1)))
        #expect(!Admission.isCustom(figures(0)))
    }

    @Test(arguments: [
        (0, 2, nil, false), (0, 3, nil, true), (2, 2, nil, true), (20, 2, nil, true), (2, 9, 0.5, false), (0, 2, 0.9, true),
    ])
    func filesOfATypeKeepToItWhereEnoughTell(showing: Int, reviews: Int, standing: Double?, isKept: Bool) {
        let trial = clean { ($0.showing, $0.reviews) = (showing, reviews) }
        #expect(Admission.isKeptByFiles(trial, standing: standing) == isKept)
    }

    @Test func theSelfTestMustTellFourOfFiveApart() {
        #expect(Admission.admitsCheck(clean { $0.separated = 8 }))
        #expect(!Admission.admitsCheck(clean { $0.separated = 7 }))
    }

    @Test func nineOfTenEditsMustGoThisWay() {
        #expect(Admission.admitsCheck(clean { $0.corrections.direction = 0.9 }))
        #expect(!Admission.admitsCheck(clean { $0.corrections.direction = 0.89 }))
    }

    @Test(arguments: [(1.0, false), (0.5, true)])
    func whatNobodyAskedForLatelyIsForgotten(_ least: Double, _ isWellKnown: Bool) {
        let figures = { (timeliness: Double, rejected: Int) in
            self.clean { ($0.corrections.timeliness, $0.rejected, $0.isWellKnown) = (timeliness, rejected, isWellKnown) }
        }
        #expect(Admission.admitsCheck(figures(least, 0)))
        #expect(!Admission.admitsCheck(figures(least - 0.1, 0)))
        #expect(Admission.admitsCheck(figures(least - 0.1, 1)))
    }

    @Test func whatReviewHasNotRemovedLatelyIsKeptByThreeChanges() {
        #expect(Admission.admitsCheck(clean { ($0.rejected, $0.showing) = (0, 3) }))
        #expect(!Admission.admitsCheck(clean { ($0.rejected, $0.showing) = (0, 2) }))
        #expect(Admission.admitsCheck(clean { ($0.rejected, $0.showing) = (1, 2) }))
        #expect(Admission.admitsCheck(clean { ($0.rejected, $0.showing, $0.isWellKnown) = (0, 2, true) }))
    }

    @Test(arguments: [(40, true), (50, false)])
    func adviceIsNotWhatMostCodeGoesAgainst(_ least: Int, _ isWellKnown: Bool) {
        let figures = { (keeping: Int) in self.clean { ($0.violating, $0.isWellKnown) = (100 - keeping, isWellKnown) } }
        #expect(Admission.isCustom(figures(least)))
        #expect(!Admission.isCustom(figures(least - 1)))
        #expect(Admission.isCustom(clean { ($0.showing, $0.isWellKnown) = (0, isWellKnown) }))
    }

    @Test func whatNobodyMetLatelyIsForgotten() {
        #expect(Admission.isForgotten(clean { ($0.showing, $0.rejected, $0.lines) = (0, 0, 1_000) }))
        #expect(!Admission.isForgotten(clean { ($0.showing, $0.rejected, $0.lines) = (0, 0, 999) }))
        #expect(!Admission.isForgotten(clean { ($0.showing, $0.rejected) = (0, 1) }))
        #expect(!Admission.isForgotten(clean { ($0.showing, $0.rejected) = (1, 0) }))
    }

    @Test func whereReviewMostlyLetsItPassNearlyAllMustConform() {
        let letPass: (inout TrialFigures) -> Void = { ($0.rejected, $0.violating, $0.separated, $0.reviews) = (1, 2, 20, 20) }
        #expect(
            Admission.admitsCheck(
                clean {
                    letPass(&$0)
                    $0.showing = 40
                }))
        #expect(
            !Admission.admitsCheck(
                clean {
                    letPass(&$0)
                    $0.showing = 39
                }))
    }

    @Test func fourOfFiveChangesMustConform() {
        #expect(Admission.stage(for: clean { ($0.violating, $0.showing) = (2, 10) }) == .warn)
        #expect(!Admission.admitsCheck(clean { ($0.violating, $0.showing) = (2, 9) }))
    }

    @Test func whereNoCodeShowsAnythingTheRecentReviewsMust() {
        let young: (inout TrialFigures) -> Void = { ($0.showing, $0.lines) = (0, 100) }
        #expect(Admission.admitsCheck(clean(young)))
        #expect(
            !Admission.admitsCheck(
                clean {
                    young(&$0)
                    $0.rejected = 0
                }))
        #expect(
            Admission.admitsCheck(
                clean {
                    young(&$0)
                    ($0.rejected, $0.isWellKnown) = (0, true)
                }))
        #expect(
            !Admission.admitsCheck(
                clean {
                    young(&$0)
                    $0.lines = 10_000
                }))
    }

    @Test func ninetySevenOfAHundredToBlock() {
        #expect(Admission.stage(for: clean { ($0.violating, $0.rejected, $0.separated) = (3, 20, 10) }) == .block)
        #expect(Admission.stage(for: clean { ($0.violating, $0.rejected, $0.showing) = (3, 20, 99) }) == .warn)
    }

    @Test func reviewMustHaveHadItRemovedMoreOftenThanNotToBlock() {
        #expect(Admission.stage(for: clean { ($0.violating, $0.rejected, $0.isWellKnown) = (2, 3, true) }) == .block)
        #expect(Admission.stage(for: clean { ($0.violating, $0.rejected, $0.isWellKnown) = (2, 2, true) }) == .warn)
    }

    @Test func fewAcceptedChangesMayBeStopped() {
        let figures = { (violating: Int, rejected: Int) in
            self.clean { ($0.violating, $0.rejected, $0.separated, $0.reviews, $0.showing) = (violating, rejected, 100, 100, 1_000) }
        }
        #expect(Admission.admitsCheck(figures(7, 1)))
        #expect(!Admission.admitsCheck(figures(8, 1)))
        // More may, where review stopped most of those that came.
        #expect(Admission.admitsCheck(figures(30, 45)))
        #expect(!Admission.admitsCheck(figures(31, 60)))
    }

    @Test func fewAcceptedLinesMayBeFlagged() {
        #expect(Admission.admitsCheck(clean { ($0.violating, $0.alarms, $0.isWellKnown, $0.rejected) = (2, 3, true, 2) }))
        #expect(!Admission.admitsCheck(clean { ($0.violating, $0.alarms, $0.isWellKnown, $0.rejected) = (2, 4, true, 2) }))
        // More may, where review stopped most of those that came.
        #expect(Admission.admitsCheck(clean { ($0.violating, $0.alarms) = (2, 5) }))
        #expect(!Admission.admitsCheck(clean { ($0.violating, $0.alarms) = (2, 6) }))
        // One change is no habit, however large.
        #expect(Admission.admitsCheck(clean { ($0.violating, $0.alarms) = (1, 400) }))
    }

    @Test func reviewsMustOutweighWhatWasAccepted() {
        let figures = { (violating: Int, rejected: Int, isWellKnown: Bool) in
            self.clean { ($0.violating, $0.rejected, $0.isWellKnown) = (violating, rejected, isWellKnown) }
        }
        // Ten reviews ask. What they alone say takes five for each change that went the other way, …
        #expect(Admission.admitsCheck(figures(1, 1, false)))
        #expect(!Admission.admitsCheck(figures(2, 1, false)))
        // … half as many where review still removes it, from more than a few, …
        #expect(!Admission.admitsCheck(figures(2, 4, false)))
        #expect(Admission.admitsCheck(figures(3, 5, false)))
        // … and a well-known nit fewer.
        #expect(Admission.admitsCheck(figures(3, 1, true)))
        #expect(!Admission.admitsCheck(figures(4, 1, true)))
        #expect(Admission.admitsCheck(figures(5, 8, true)))
        #expect(!Admission.admitsCheck(figures(6, 9, true)))
    }

    @Test func whatReviewOnlyLetsPassIsNobodysRule() {
        let figures = { (asked: Int, isWellKnown: Bool) in
            self.clean {
                ($0.reviews, $0.separated, $0.isWellKnown) = (asked, asked, isWellKnown)
                ($0.violating, $0.rejected) = (1, 0)
            }
        }
        #expect(!Admission.admitsCheck(figures(14, true)))
        #expect(!Admission.admitsCheck(figures(14, false)))
        #expect(Admission.admitsCheck(figures(15, true)))
        #expect(Admission.admitsCheck(clean { ($0.separated, $0.reviews, $0.rejected) = (3, 3, 0) }))
    }

    /// What review let pass of trailing space, it overlooked.
    @Test func whatNobodyDisputesMayBeFoundInAcceptedCode() {
        let figures = { (alarms: Int, violating: Int, isUndisputed: Bool) in
            self.clean { ($0.isWellKnown, $0.isUndisputed, $0.alarms, $0.violating) = (true, isUndisputed, alarms, violating) }
        }
        #expect(Admission.stage(for: figures(20, 4, true)) == .warn)
        #expect(Admission.stage(for: figures(20, 3, true)) == .block)
        #expect(Admission.stage(for: figures(20, 4, false)) == .advise)
        #expect(Admission.stage(for: figures(21, 4, true)) == .advise)
        #expect(Admission.stage(for: figures(20, 10, true)) == .advise)
    }

    @Test func ofOneFolderThereMustBeEnoughToTell() {
        #expect(Admission.isQuietPart(clean { $0.showing = 34 }))
        #expect(!Admission.isQuietPart(clean { $0.showing = 33 }))
        #expect(!Admission.isQuietPart(clean { ($0.showing, $0.violating) = (66, 1) }))
    }

    @Test func onlyWhatComesNearALimitTellsThatItIsKept() {
        let figures = { (violating: Int, showing: Int, isLimit: Bool) in
            self.clean { ($0.violating, $0.showing, $0.isLimit) = (violating, showing, isLimit) }
        }
        #expect(Admission.admitsCheck(clean { ($0.showing, $0.isLimit, $0.rejected) = (100, true, 4) }))
        #expect(!Admission.admitsCheck(clean { ($0.showing, $0.isLimit, $0.rejected) = (99, true, 4) }))
        #expect(
            !Admission.admitsCheck(clean { ($0.violating, $0.showing, $0.isLimit, $0.isWellKnown, $0.rejected) = (1, 199, true, true, 4) }))
        // Where review stops most of those that cross it, a few more may.
        #expect(Admission.admitsCheck(figures(1, 67, true)))
        #expect(!Admission.admitsCheck(figures(1, 66, true)))
        #expect(Admission.admitsCheck(figures(1, 99, false)))
        // Unless there is too little code for any to come near it.
        #expect(Admission.admitsCheck(clean { ($0.showing, $0.lines, $0.isLimit) = (3, 300, true) }))
        #expect(!Admission.admitsCheck(clean { ($0.violating, $0.showing, $0.lines, $0.isLimit) = (1, 3, 300, true) }))
    }

    @Test func whereNoChangeShowsTheGoodFormOnlyAYoungProjectsWordIsTaken() {
        #expect(Admission.admitsCheck(clean { ($0.showing, $0.lines) = (0, 300) }))
        #expect(!Admission.admitsCheck(clean { $0.showing = 0 }))
    }
}

@Suite struct LogLikelihoodTests {
    /// Worked out by hand from Dunning's formula.
    @Test(arguments: [
        (10, 0, 0, 10, 27.7259), (5, 5, 5, 5, 0), (4, 0, 1, 100, 28.9830), (110, 2442, 111, 29114, 270.7219), (0, 3, 3, 0, 8.3178),
    ])
    func agreesWithHandComputedValues(_ both: Int, _ first: Int, _ second: Int, _ neither: Int, _ ratio: Double) {
        #expect(abs(LogLikelihood.ratio(both: both, first: first, second: second, neither: neither) - ratio) < 0.001)
    }

    @Test func isFiniteAtTheEdges() {
        #expect(LogLikelihood.ratio(both: 0, first: 0, second: 0, neither: 0) == 0)
        #expect(LogLikelihood.ratio(both: 3, first: 0, second: 0, neither: 0) == 0)
    }
}
