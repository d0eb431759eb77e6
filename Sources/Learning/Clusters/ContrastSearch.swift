import Rules
import Signals

/// Finds the forms that reviews keep having removed and that accepted code does not have.
///
/// In a small repository there are too few comments for words to stand out, and four reviewers say the
/// same in four ways. There the accepted code is the contrast: a form in four of four corrected lines
/// and in none of the accepted ones is evidence enough. So it is everywhere for suggestions, which mostly come without
/// words, and of which nobody needs to guess what edit they mean.
struct ContrastSearch {
    let preparation: Preparation
    let replay: Replay
    let settings: LearningSettings

    /// What no accepted line has is counted as half a line: the next one may have it.
    private static let leastAccepted = 0.5

    /// - Parameter known: The forms that words were found for; more suggestions may ask for one than use them.
    func associations(besides known: Set<Int32>) -> [Association] {
        let share = Double(preparation.corrected.count) * settings.leastShareWithoutWords
        let least = max(settings.threshold, Int(share.rounded(.up)))
        let leastSuggested = settings.threshold(among: preparation.corrected.count)
        let said = (0..<Int32(preparation.forms.count)).filter { form in
            let evidence = preparation.signalsByForm[form]
            // Of most forms there is one.
            guard evidence.count >= min(least, leastSuggested) else { return false }
            let suggested = evidence.filter { preparation.signals[$0].isSuggestion }
            return preparation.isSaid(by: suggested, inReviews: leastSuggested)
                || !known.contains(form) && preparation.isSaid(by: evidence, inReviews: least)
        }
        return said.concurrentMap { form in
            let evidence = Array(preparation.signalsByForm[form])
            return strength(of: form, evidence).map {
                Association(form: preparation.forms[form], forms: [form], words: [], strength: $0, evidence: evidence)
            }
        }.compactMap { $0 }
    }

    /// The ratio between corrected and accepted lines, where it and the lift are enough.
    private func strength(of form: Int32, _ evidence: [Int]) -> Double? {
        let check = FormPattern(tokens: preparation.tokens).check(for: preparation.forms[form])
        guard let matcher = try? LineMatcher(check) else { return nil }
        let all = preparation.corrected.count
        let corrected = evidence.count
        // What the corrections made was accepted as well; in a repository with little else it counts.
        let lines = max(1, replay.accepted.count + replay.after.count)
        // A line of another type may look the same and mean something else.
        let types = Set(preparation.edits(with: [form], of: evidence).map(\.type))
        let accepted = Flagged(matcher, replay.accepted).count(in: types)
        let lift = Double(corrected) * Double(lines) / (Double(all) * max(Self.leastAccepted, Double(accepted)))
        let ratio = LogLikelihood.ratio(
            both: corrected, first: accepted, second: all - corrected, neither: max(0, lines - accepted))
        return lift > settings.leastLift && ratio > settings.leastContrast ? ratio : nil
    }
}
