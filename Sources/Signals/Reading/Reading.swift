/// What one reading of a repository found.
public struct Reading: Sendable {
    /// New or changed, sorted by id; one with the id of an earlier signal replaces it.
    public var signals: [Signal]
    /// Ids under which earlier readings may have given signals that are no more: their notes were edited or
    /// removed.
    public var withdrawn: [Signal.ID]
    /// What was read now and is no signal.
    public var leftOut: [LeftOut]
    /// To be given to the next reading.
    public var state: ReadingState

    public init(signals: [Signal], withdrawn: [Signal.ID], leftOut: [LeftOut], state: ReadingState) {
        self.signals = signals
        self.withdrawn = withdrawn
        self.leftOut = leftOut
        self.state = state
    }
}
