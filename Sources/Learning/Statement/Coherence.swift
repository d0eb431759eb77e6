/// How much the comments of some evidence agree in their words.
enum Coherence {
    /// The mean share of words that the comments have in common with the one most like the others,
    /// between 0 and 1.
    static func share(of evidence: [Int], _ preparation: Preparation) -> Double {
        let words = sample(of: distinct(evidence, preparation)).map { preparation.signals[$0].words }
        guard words.count > 1 else { return 1 }
        return words.map { one in
            words.reduce(0) { $0 + jaccard(one, $1) } / Double(words.count)
        }.max() ?? 0
    }

    /// Without what the same person said in the same words on the same day, which is said once.
    private static func distinct(_ evidence: [Int], _ preparation: Preparation) -> [Int] {
        var said: Set<[String?]> = []
        return evidence.filter { index in
            let signal = preparation.signals[index].signal
            return said.insert([signal.author, signal.at.map(Day.text(for:)), signal.comment]).inserted
        }
    }

    /// Of more comments, some of all times tell as much: each is compared with each.
    private static let mostCompared = 200

    private static func sample(of evidence: [Int]) -> [Int] {
        guard evidence.count > mostCompared else { return evidence }
        return (0..<mostCompared).map { evidence[$0 * evidence.count / mostCompared] }
    }

    /// Of two ascending lists: how many both have, of all that either has.
    private static func jaccard(_ left: [Int32], _ right: [Int32]) -> Double {
        var (atLeft, atRight, common) = (0, 0, 0)
        while atLeft < left.count, atRight < right.count {
            let (one, other) = (left[atLeft], right[atRight])
            if one == other { common += 1 }
            if one <= other { atLeft += 1 }
            if other <= one { atRight += 1 }
        }
        let union = left.count + right.count - common
        return union == 0 ? 1 : Double(common) / Double(union)
    }
}
