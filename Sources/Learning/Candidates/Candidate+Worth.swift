import Foundation

extension Candidate {
    /// How much the candidate is worth a person's attention: the occasions on which it was asked for
    /// beyond the first few that made it a candidate at all, less for what stands against it, and more
    /// where a check can carry it.
    func worth(_ settings: LearningSettings) -> Double {
        let threshold = isNit ? settings.thresholdOfNits : settings.threshold
        let beyond = { (count: Int) in Double(max(1, count - threshold + 1)) }
        let checked =
            beyond(min(trial.separated, trial.occasions)) * trial.precision * trial.precision
            * trial.corrections.direction
        return switch Admission.stage(for: trial) {
        case .block: 4 * checked
        case .warn: 2 * checked
        case .advise, .retired:
            beyond(trial.reviews) * trial.corrections.direction * trial.corrections.agreement * cbrt(coherence)
                * exactness
        }
    }

    /// Where most corrections put the same thing in the same thing's place, the advice can name both;
    /// where something was missing, what the form says of the place is half a guess.
    private var exactness: Double {
        guard case .tokens(_, let excuse) = form else { return 1 }
        if let excuse, excuse >= 0 { return 0.5 }
        return change.map { $0.removed.isEmpty || $0.inserted.isEmpty ? 1 : 1.5 } ?? 1
    }
}
