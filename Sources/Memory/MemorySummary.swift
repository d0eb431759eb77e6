import Signals

/// What a memory holds, in short: all that a report shows, without the signals and rules themselves.
public struct MemorySummary: Sendable, Hashable, Codable {
    public struct WaitingProposal: Sendable, Hashable, Codable {
        public let id: String
        /// As in `Stage.rawValue`.
        public let stage: String
        public let statement: String
    }

    /// How many signals there are of each source and kind.
    public let counts: [SignalCount]
    /// What was read and is no signal.
    public let leftOut: [LeftOut]
    /// The worthiest first.
    public let proposals: [WaitingProposal]
}
