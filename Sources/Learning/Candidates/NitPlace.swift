/// Where a nit, or a family of them, is asked for: in files or in messages.
struct NitPlace: Hashable {
    /// The nit's id, or its family.
    let name: String
    let isMessage: Bool

    init(_ name: String, of candidate: Candidate) {
        self.name = name
        isMessage = candidate.scope.contains(where: \.isMessage)
    }
}
