/// A message check, compiled.
public struct MessageMatcher: Sendable {
    public let forbid: Pattern?
    public let unless: Pattern?
    public let require: Pattern?
    /// What the subjects begin with of messages that are not judged.
    private let letBe: [[UInt8]]

    /// - Throws: `PatternError` where a pattern cannot be used.
    public init(_ check: MessageCheck) throws(PatternError) {
        forbid = try Pattern.ifAny(check.forbid)
        unless = try Pattern.ifAny(check.unless)
        require = try Pattern.ifAny(check.require)
        letBe = Self.autosquash.filter { word in
            let needle = Needle(word)
            return ![check.forbid, check.unless, check.require].contains { pattern in
                Array((pattern ?? "").utf8).withUnsafeBufferPointer { needle.place(in: $0, from: 0) != nil }
            }
        }.map { $0 + Array("! ".utf8) }
    }

    /// What git puts in front of the subject of the commit that this one will be melted into, which was judged when it was
    /// written. Who names one of them in a pattern means it.
    private static let autosquash = ["fixup", "squash", "amend"].map { Array($0.utf8) }

    /// What breaks the rule in a message.
    public struct Faults {
        /// Whether what has to stand somewhere stands nowhere.
        public var lacksRequired = false
        public var forbidden: [LineHits.Hit] = []

        public var isEmpty: Bool { !lacksRequired && forbidden.isEmpty }
    }

    /// How the message breaks the rule. Patterns see the whole message at once.
    /// - Parameter mayGoOn: Asked again and again in a long message; where it says no, the search is given up.
    public func search(_ message: JoinedLines, while mayGoOn: () -> Bool = { true }) throws(PatternError) -> Faults {
        var faults = Faults()
        if letBe.contains(where: message.bytes.starts) { return faults }
        if let require, try require.firstMatch(in: Waiver.removed(from: message.bytes), while: mayGoOn) == nil {
            faults.lacksRequired = try unless?.firstMatch(in: message.bytes, while: mayGoOn) == nil
        }
        guard let forbid else { return faults }
        for hit in try forbid.hits(inWhole: message, while: mayGoOn) {
            if let unless, try unless.firstMatch(in: Array(message[hit.line]), while: mayGoOn) != nil { continue }
            faults.forbidden.append(hit)
        }
        return faults
    }
}

extension Pattern {
    /// At most one match a line, over the text as a whole: a match may look across lines, and counts
    /// for the line it begins on.
    func hits(inWhole lines: JoinedLines, while mayGoOn: () -> Bool) throws(PatternError) -> [LineHits.Hit] {
        let scratch = Scratch(for: self, groups: 1)
        var hits: [LineHits.Hit] = []
        var next = 0
        while next < lines.count {
            let start = lines.range(of: next).lowerBound
            let match = try lines.bytes.withUnsafeBufferPointer { bytes -> Result<Range<Int>?, PatternError> in
                Result { () throws(PatternError) in try scratch.match(bytes, from: start, while: mayGoOn) }
            }.get()
            guard let match else { break }
            guard mayGoOn() else { throw .exhausted }
            let line = max(next, lines.line(at: match.lowerBound))
            let range = lines.range(of: line)
            let place = match.clamped(to: range)
            hits.append(
                LineHits.Hit(
                    line: line, place: (place.lowerBound - range.lowerBound)..<(place.upperBound - range.lowerBound)))
            next = line + 1
        }
        return hits
    }
}
