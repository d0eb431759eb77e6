import Foundation

extension Candidate {
    /// How much the candidate is worth a person's attention: the occasions on which it was asked for
    /// beyond the first few that made it a candidate at all, less for what stands against it, and more
    /// where a check can carry it.
    func worth(_ settings: LearningSettings) -> Double {
        let beyond = { (count: Int) in Double(max(1, count - settings.threshold + 1)) }
        let checked =
            beyond(min(trial.separated, trial.occasions)) * trial.precision * trial.precision
            * trial.corrections.direction
        return switch Admission.stage(for: trial) {
        case .block: 3 * checked
        case .warn: 1.5 * checked
        case .advise, .retired: beyond(trial.reviews) * trial.corrections.direction * cbrt(coherence)
        }
    }
}
