import Foundation

/// Finds the forms and words that occur together in more reviews than chance would have it.
struct AssociationSearch {
    let preparation: Preparation
    let settings: LearningSettings

    private var least: Int { settings.threshold(among: preparation.corrected.count) }

    func associations() -> [Association] {
        let forms = (0..<Int32(preparation.forms.count)).filter { isSupported(preparation.signalsByForm[$0]) }
        let frequentWords = (0..<Int32(preparation.words.count)).map { isSupported(preparation.signalsByWord[$0]) }
        let scored = forms.concurrentMap { (form: $0, scores: scores(of: $0, among: frequentWords)) }
        let pairs = scored.reduce(0) { $0 + $1.scores.count }
        // The more pairs are tried, the higher a ratio chance alone will reach for one of them.
        let bar = max(settings.leastAssociation, 2 * log(Double(max(1, pairs))))
        return strongest(of: scored.compactMap { association($0.form, $0.scores, above: bar) })
    }

    /// Each one costs a search of all that was corrected and accepted; more than this nobody will read proposals of.
    private static let most = 1_000

    /// In their order, without the weakest where there are too many.
    private func strongest(of associations: [Association]) -> [Association] {
        guard associations.count > Self.most else { return associations }
        return associations.indices
            .sorted { left, right in
                let strengths = (associations[left].strength, associations[right].strength)
                return strengths.0 != strengths.1 ? strengths.0 > strengths.1 : left < right
            }.prefix(Self.most).sorted().map { associations[$0] }
    }

    private typealias Score = (word: Int32, ratio: Double)

    /// How strongly `form` comes with each word that it ever comes with, 0 where too seldom.
    private func scores(of form: Int32, among frequent: [Bool]) -> [Score] {
        let withForm = preparation.signalsByForm[form]
        var together: [Int32: Int] = [:]
        for index in withForm {
            for word in preparation.signals[index].words where frequent[Int(word)] { together[word, default: 0] += 1 }
        }
        return together.sorted { $0.key < $1.key }.map { word, both in
            (word, ratio(both: both, form: withForm.count, word: preparation.signalsByWord[word].count))
        }
    }

    private func ratio(both: Int, form: Int, word: Int) -> Double {
        let all = preparation.corrected.count
        guard both >= least,
            Double(both) * Double(all) > settings.leastLift * Double(form) * Double(word)
        else { return 0 }
        return LogLikelihood.ratio(
            both: both, first: form - both, second: word - both, neither: all - form - word + both)
    }

    /// One word has to clear `bar`; those that come with the form beyond their share then belong to it too.
    private func association(_ form: Int32, _ scores: [Score], above bar: Double) -> Association? {
        guard scores.contains(where: { $0.ratio > bar }) else { return nil }
        let withForm = preparation.signalsByForm[form]
        let supported = scores.filter { score in
            score.ratio > settings.leastAssociation
                && isSupported(withForm.filter { preparation.signals[$0].words.contains(score.word) })
        }.sorted { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.word < $1.word }
        guard let strongest = supported.first, strongest.ratio > bar else { return nil }
        let words = Set(supported.map(\.word))
        return Association(
            form: preparation.forms[form], forms: [form], words: supported.map(\.word), strength: strongest.ratio,
            evidence: withForm.filter { preparation.signals[$0].words.contains(where: words.contains) })
    }

    /// Whether enough distinct reviews are among these signals.
    private func isSupported(_ indexes: some Collection<Int>) -> Bool {
        preparation.isSaid(by: indexes, inReviews: least)
    }
}
