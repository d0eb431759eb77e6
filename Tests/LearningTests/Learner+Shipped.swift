import Catalogue

@testable import Learning

extension Learner {
    /// The learner as `precept learn` has it.
    static let shipped = Learner(
        catalogue: (try? Catalogue.all()) ?? WellKnown())
}
