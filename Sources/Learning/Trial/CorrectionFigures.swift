import Signals

/// Which way the corrections of a form go, over the whole of history.
struct CorrectionFigures {
    /// Reviews that took the form away, and reviews that brought it in.
    var forward = 0
    var reverse = 0
    /// The days on which it was taken away, each counting less the older it is (`Replay.weight(of:)`): what is said ten
    /// times in one sitting is one occasion.
    var timeliness = 0.0
    /// Of both, with recent ones weighing more, the share that took it away: conventions drift.
    var direction = 0.0
    /// Of the reviews that took the form away, the share that belongs to the evidence. A form that
    /// mostly goes for other reasons is not what the reviewers asked about.
    var purity = 0.0

    /// Over all of history and with no regard to time, the share that took it away: a convention that once
    /// went the other way has those who still hold to it.
    var agreement: Double { forward + reverse > 0 ? Double(forward) / Double(forward + reverse) : 0 }
}

extension CorrectionFigures {
    init(of association: Association, _ preparation: Preparation, _ replay: Replay) {
        self.init(
            forward: preparation.signalsByForm[association.forms], reverse: Self.reverse(of: association, preparation),
            preparation, replay)
        purity = Double(preparation.reviews(of: association.evidence).count) / Double(max(1, forward))
    }

    /// - Parameters:
    ///   - forward: The signals that took the form away.
    ///   - reverse: Those that brought it in.
    init(forward: [Int], reverse: [Int], _ preparation: Preparation, _ replay: Replay) {
        self.forward = preparation.reviews(of: forward).count
        self.reverse = preparation.reviews(of: reverse).count
        let away = forward.reduce(0) { $0 + replay.weight(of: preparation.signals[$1].signal) }
        let back = reverse.reduce(0) { $0 + replay.weight(of: preparation.signals[$1].signal) }
        timeliness = Self.onePerDay(forward.map { preparation.signals[$0].signal }).reduce(0) { $0 + replay.weight(of: $1) }
        direction = away + back > 0 ? away / (away + back) : 0
        purity = 1
    }

    /// The first of each day's, and each of which nobody knows the day.
    private static func onePerDay(_ signals: [Signal]) -> [Signal] {
        var days: Set<Int> = []
        return signals.filter { signal in signal.at.map { days.insert(Day.number(of: $0)).inserted } ?? true }
    }

    /// The signals that brought the form in: with an edit, whatever was said; with a whole new line, which
    /// comes for a hundred reasons, only where the same words were said.
    private static func reverse(of association: Association, _ preparation: Preparation) -> [Int] {
        let words = Set(association.words)
        let inserted = preparation.signalsByInsertedForm[association.forms].filter { index in
            preparation.signals[index].words.contains(where: words.contains)
        }
        return Set(preparation.signalsByReverseForm[association.forms]).union(inserted).sorted()
    }
}
