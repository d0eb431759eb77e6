/// Chooses among the limits of one nit: the evidence bears several, and where reviewers name a number, they mean that, or "around"
/// that where accepted code does not keep to it. One that nobody names is no more than what some corrections happen to keep to.
struct NamedLimits {
    /// By what is limited, where reviewers name a number: the limit that may be proposed, if one may.
    private let allowed: [NitPlace: Set<Int>]

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
    ///   - isChecked: Whether a candidate would be proposed as a check.
    ///   - isTold: Whether it would be as advice.
    init(
        of candidates: [Candidate], among catalogue: [Nit], _ preparation: Preparation, isChecked: (Candidate) -> Bool,
        isTold: (Candidate) -> Bool
    ) {
        let limits = Dictionary(grouping: catalogue, by: \.family).mapValues { Set($0.compactMap(\.limit)) }
        allowed = Dictionary(grouping: candidates, by: Self.family).reduce(into: [:]) { allowed, group in
            guard let family = group.key, let named = Self.mostNamed(limits[family.name] ?? [], group.value, preparation) else { return }
            let own = group.value.filter { $0.nit?.limit == named }
            let near = group.value.filter { Self.isNear($0, to: named) }
            let told = own.filter(isTold)
            let best = [
                own.filter(isChecked), near.filter(isChecked),
                told.filter(Self.isMostlyKept), near.filter { isTold($0) && Self.isMostlyKept($0) }, told,
            ].first { !$0.isEmpty }
            let limit = best?.compactMap { $0.nit?.limit }.min()
            allowed[family] = limit.map { [$0] } ?? []
        }
    }

    /// Whether it has no limit, the one to propose where any is named, or a usual one that enough agree on and most code keeps to.
    func allows(_ candidate: Candidate) -> Bool {
        guard let family = Self.family(of: candidate), let nit = candidate.nit, let limit = nit.limit else { return true }
        if let allowed = allowed[family] { return allowed.contains(limit) }
        return nit.isUsual && candidate.trial.reviews >= Self.leastUnnamed && Self.isMostlyKept(candidate)
    }

    private static func isMostlyKept(_ candidate: Candidate) -> Bool { (candidate.trial.conformance ?? 1) >= Bar.conformance }

    /// Whether enough agree on a limit of messages somewhat above the one that they name.
    private static func isNear(_ candidate: Candidate, to named: Int) -> Bool {
        guard family(of: candidate)?.isMessage == true, let limit = candidate.nit?.limit else { return false }
        return limit > named && Double(limit) <= Double(named) * around && candidate.trial.reviews >= leastUnnamed
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
