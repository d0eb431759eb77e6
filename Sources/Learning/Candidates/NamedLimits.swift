/// Chooses among the limits of one nit: the evidence bears several, and where reviewers name a number, they mean that, or "around"
/// that where accepted code does not keep to it. One that nobody names is no more than what some corrections happen to keep to.
struct NamedLimits {
    private let named: [NitPlace: Named]

    private struct Named {
        let limit: Int
        /// Whether it may be proposed itself.
        let isProposed: Bool
    }

    /// Of so many that agree on a limit nobody has to name it.
    private static let leastUnnamed = 3
    /// A number that one of many reviews names may be of anything, but where it is said to be one of characters.
    private static let leastShareNaming = 0.15
    private static let units: Set<String> = ["char", "chars", "character", "characters", "col", "cols", "column", "columns", "bytes"]
    /// Who asks for messages wrapped around 72 may mean so much more.
    private static let around = 1.12

    /// - Parameters:
    ///   - candidates: All that the evidence bears, admitted or not.
    ///   - catalogue: The nits that there are, whatever the evidence bears: of "50/72" a body's limit is the second.
    ///   - isProposed: Whether a candidate would be, as a check or as advice.
    init(of candidates: [Candidate], among catalogue: [Nit], _ preparation: Preparation, where isProposed: (Candidate) -> Bool) {
        let limits = Dictionary(grouping: catalogue, by: \.family).mapValues { Set($0.compactMap(\.limit)) }
        var named: [NitPlace: Named] = [:]
        for (family, candidates) in Dictionary(grouping: candidates, by: Self.family) {
            guard let family, let limit = Self.mostNamed(limits[family.name] ?? [], candidates, preparation) else { continue }
            named[family] = Named(limit: limit, isProposed: candidates.contains { $0.nit?.limit == limit && isProposed($0) })
        }
        self.named = named
    }

    /// Whether it has no limit, the one that is named, or a usual one that enough agree on, and most code keeps to, while nobody
    /// names another.
    func allows(_ candidate: Candidate) -> Bool {
        guard let family = Self.family(of: candidate), let nit = candidate.nit, let limit = nit.limit else { return true }
        guard let named = named[family] else {
            return nit.isUsual && candidate.trial.reviews >= Self.leastUnnamed
                && (candidate.trial.conformance ?? 1) >= Bar.conformance
        }
        if named.limit == limit || named.isProposed { return named.limit == limit }
        let isNear = family.isMessage && limit > named.limit && Double(limit) <= Double(named.limit) * Self.around
        return isNear && candidate.trial.reviews >= Self.leastUnnamed
    }

    /// Nil of what has no limit.
    private static func family(of candidate: Candidate) -> NitPlace? {
        guard let nit = candidate.nit, nit.limit != nil else { return nil }
        return NitPlace(nit.family, of: candidate)
    }

    /// The limit that most reviews name, be it a candidate's or not, and of several the lowest; nil where hardly one names any.
    private static func mostNamed(_ limits: Set<Int>, _ candidates: [Candidate], _ preparation: Preparation) -> Int? {
        let evidence = Set(candidates.flatMap(\.evidence)).map { preparation.signals[$0].signal }.filter { $0.kind == .comment }
        var reviews: [Int: Set<String>] = [:]
        var measured: Set<Int> = []
        for signal in evidence {
            for number in numbers(in: signal.comment) { reviews[number, default: []].insert(signal.review) }
            measured.formUnion(numbersOfCharacters(in: signal.comment))
        }
        let least = leastShareNaming * Double(Set(evidence.map(\.review)).count)
        return reviews.filter { limits.contains($0.key) && (Double($0.value.count) >= least || measured.contains($0.key)) }
            .max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
    }

    /// Those that are said to be so many characters: "80 bytes", "72-char".
    private static func numbersOfCharacters(in comment: String) -> Set<Int> {
        Set(
            CommentText.ownLines(of: comment).flatMap { line in
                let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
                return zip(words, words.dropFirst()).filter { units.contains(String($1)) }.compactMap { Int($0.0) }
            })
    }

    static func numbers(in comment: String) -> Set<Int> {
        Set(CommentText.ownLines(of: comment).flatMap { $0.split { !$0.isASCII || !$0.isNumber } }.compactMap { Int($0) })
    }
}
