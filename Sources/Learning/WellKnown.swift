/// What reviewers everywhere ask for, each of which acts only where this repository's own reviews ask for it: the catalogue's data.
public struct WellKnown: Sendable {
    public var nits: [Nit]
    public var fileNits: [FileNit]
    public var nameNits: [NameNit]
    public var messageFields: [MessageField]
    public var practices: [Practice]

    public init(
        nits: [Nit] = [], fileNits: [FileNit] = [], nameNits: [NameNit] = [], messageFields: [MessageField] = [], practices: [Practice] = []
    ) {
        self.nits = nits
        self.fileNits = fileNits
        self.nameNits = nameNits
        self.messageFields = messageFields
        self.practices = practices
    }

    /// By a rule's id, a pattern for sentences that tell it.
    var told: [String: String] {
        let pairs: [(String, String?)] =
            nits.map { ($0.id, $0.told) } + messageFields.map { ($0.id, $0.told) } + practices.map { ($0.id, $0.told) }
        return Dictionary(pairs.compactMap { id, told in told.map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
    }
}
