import GitCommand

/// Why a proposal cannot be accepted as things stand, told beside it instead of ending the command.
enum Obstacle {
    static func words(for error: any Error) -> String {
        guard let failure = error as? any Failure else { return "\(error)" }
        return failure.message + (failure.hint.map { "; \($0)" } ?? "")
    }
}
