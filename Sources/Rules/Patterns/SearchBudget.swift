/// The time that rules may search what is remembered and what was accepted: as bounded as a check of a commit, for no
/// pattern is known to be honest because somebody accepted it.
///
/// One for all rules of a run, which have it together; for one thread.
public final class SearchBudget {
    private var times: SearchTimes

    /// - Parameter clock: Nanoseconds since any moment.
    public init(rules count: Int, clock: @escaping @Sendable () -> UInt64) {
        times = SearchTimes(rules: count, now: clock)
    }

    /// With the machine's own clock.
    public convenience init(rules count: Int) { self.init(rules: count, clock: MonotonicClock.now) }

    /// Whether a rule, by its number, has used up its time: what it was searched for is not known then.
    public func isOver(_ rule: Int) -> Bool { times.isOver(rule) }

    /// Searches so many bytes by a rule.
    /// - Parameter body: Gets what is to be asked again and again, and to stop where it says no.
    /// - Returns: Nil where the rule's time was used up, before or by this.
    public func search<Found>(_ rule: Int, bytes: Int, _ body: (_ mayGoOn: () -> Bool) throws -> Found) rethrows -> Found? {
        if times.isOver(rule) { return nil }
        times.begin(rule, on: bytes)
        let found = try body { times.mayGoOn(rule) }
        return times.mayGoOn(rule) ? found : nil
    }
}
