import Rules

/// The trial's figures in sentences, every share with the number it is a share of.
struct TrialWords {
    let sentences: [String]

    /// - Parameter hasCheck: What flags nothing would have flagged nothing.
    init(_ trial: Trial, hasCheck: Bool) {
        sentences = [
            "\(Self.count(trial.reviews, "review")) by \(Self.count(trial.authors, "person", "people")) asked for it.",
            Self.direction(trial),
            Self.conformance(trial),
            Self.rejection(trial),
            trial.caught.map { "Asked for in the older 70% of the comments, it catches \(Self.number($0)) of the newer." },
            hasCheck ? Self.alarms(trial) : nil,
        ].compactMap { $0 }
    }

    private static func direction(_ trial: Trial) -> String? {
        let all = trial.forward + trial.reverse
        guard all > 0 else { return nil }
        let back = number(trial.reverse)
        let text = "Of \(count(all, "correction")), \(number(trial.forward)) went to the good form and \(back) back"
        return trial.reverse * contradicted > all ? text + "; the recent ones weigh more, and ask for this." : text + "."
    }

    /// One in so many corrections that went back is a contradiction worth a word.
    private static let contradicted = 5

    private static func conformance(_ trial: Trial) -> String? {
        guard let share = trial.conformance else {
            if trial.lines > 0 { return "No recent change shows either form." }
            // Where nothing was corrected either, there is no form to show.
            return trial.forward + trial.reverse > 0 ? "It was tried on no accepted code." : nil
        }
        let show = trial.conformanceChanges == 1 ? "shows" : "show"
        let changes = count(trial.conformanceChanges, "recent change")
        return "Of \(changes) that \(show) either form, \(percent(share)) \(show) only the good one."
    }

    private static func rejection(_ trial: Trial) -> String? {
        guard let share = trial.rejection else { return nil }
        let changes = count(trial.rejectionChanges, "recent change")
        return "Of \(changes) that first came with the bad form, review had it removed from \(percent(share))."
    }

    private static func alarms(_ trial: Trial) -> String? {
        guard trial.lines > 0 else { return nil }
        let lines = count(trial.lines, "recent accepted line")
        return "Of \(lines) in its scope, it would have flagged \(number(trial.alarms))."
    }

    /// In whole percents, but for what is nearly all or nearly nothing.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded(share > 0.5 ? .down : .up))
        if tenths % 10 != 0, tenths > 990 || tenths < 10 { return "\(tenths / 10).\(tenths % 10)%" }
        return "\(Int((share * 100).rounded()))%"
    }

    private static func count(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
        "\(number(count)) \(count == 1 ? noun : nouns ?? noun + "s")"
    }

    /// With a comma between thousands.
    private static func number(_ number: Int) -> String {
        let digits = Array("\(abs(number))")
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
