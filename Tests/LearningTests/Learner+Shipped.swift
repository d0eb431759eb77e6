import Catalogue

@testable import Learning

extension Learner {
    /// The learner as `precept learn` has it.
    static let shipped = Learner(
        catalogue: (try? Catalogue.nits()) ?? [], fileNits: (try? Catalogue.fileNits()) ?? [], nameNits: (try? Catalogue.nameNits()) ?? [],
        messageFields: (try? Catalogue.messageFields()) ?? [])
}
