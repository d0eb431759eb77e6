import Rules

/// The trial's figures in sentences, every share with the number it is a share of.
struct TrialWords {
    let sentences: [String]

    init(_ trial: Trial) {
        var sentences = [
            "\(Self.count(trial.reviews, "review")) by \(Self.count(trial.authors, "person", "people")) asked for it."
        ]
        if trial.forward + trial.reverse > 0 {
            sentences.append(
                "Of \(Self.count(trial.forward + trial.reverse, "correction")), \(Self.number(trial.forward)) went to the good form and \(Self.number(trial.reverse)) back.")
        }
        sentences.append(
            trial.conformance.map {
                "Of \(Self.count(trial.conformanceChanges, "recent change")) that \(trial.conformanceChanges == 1 ? "shows" : "show") either form, \(Self.percent($0)) \(trial.conformanceChanges == 1 ? "shows" : "show") only the good one."
            } ?? "No recent change shows either form.")
        if let rejection = trial.rejection {
            sentences.append(
                "Of \(Self.count(trial.rejectionChanges, "recent change")) that first came with the bad form, review had it removed from \(Self.percent(rejection)).")
        }
        if let caught = trial.caught {
            sentences.append("Learned from the older reviews alone, it catches \(Self.count(caught, "later comment")).")
        }
        if trial.lines > 0 {
            sentences.append(
                "Of \(Self.count(trial.lines, "recent accepted line")) in its scope, it would have flagged \(Self.number(trial.alarms)).")
        }
        self.sentences = sentences
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
