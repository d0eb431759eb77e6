/// How long each rule has searched a change, so that none holds up a commit. PCRE2's limits bound every match, but
/// not what thousands of slow ones come to; an honest pattern stays hundreds of times below these.
struct SearchTimes {
    /// Nanoseconds that a rule may search, whatever the change; half as many after each rule that used them up …
    static let patience: UInt64 = 1_000_000_000
    private static let leastPatience: UInt64 = 10_000_000
    /// … and for each byte.
    private static let perByte: UInt64 = 200

    private struct Spent {
        var time: UInt64 = 0
        var bytes = 0
        var isOver = false
    }

    /// Nanoseconds since any moment.
    private let now: @Sendable () -> UInt64
    private var rules: [Spent]
    private var begun: UInt64 = 0
    private var givenUp: UInt64 = 0

    init(rules count: Int, now: @escaping @Sendable () -> UInt64) {
        rules = Array(repeating: Spent(), count: count)
        self.now = now
    }

    /// Whether a rule has used up its time.
    func isOver(_ rule: Int) -> Bool { rules[rule].isOver }

    /// A rule is about to search so many bytes more.
    mutating func begin(_ rule: Int, on bytes: Int) {
        rules[rule].bytes += bytes
        begun = now()
    }

    /// Asked while it searches, and where it ends.
    mutating func mayGoOn(_ rule: Int) -> Bool {
        let time = now()
        rules[rule].time += time &- begun
        begun = time
        guard !rules[rule].isOver else { return false }
        let limit = max(Self.patience >> min(givenUp, 63), Self.leastPatience) + UInt64(rules[rule].bytes) * Self.perByte
        if rules[rule].time > limit {
            rules[rule].isOver = true
            givenUp += 1
        }
        return !rules[rule].isOver
    }
}
