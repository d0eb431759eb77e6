import Git

/// Finds in a later version of a file what became of lines of which only a hunk is left.
///
/// A hunk ends at the commented lines, so that what stands above them tells where to look, and their own likeness
/// tells what they became. A line without a like may be replaced or deleted: it is taken for deleted only where the
/// comment asks for that.
struct HunkAlignment {
    private let hunk: [String]
    private let commented: Range<Int>
    private let file: IndexedLines
    private let isAskedToGo: Bool

    /// Further up a hunk is other code.
    private static let longestContext = 24
    /// A line that stands more often in the file tells little of where one is.
    private static let mostPlaces = 6
    /// How much may have come in between.
    private static let slack = 24
    /// What each line that came in between two that are found again takes from them: of places that are as telling the
    /// closest wins, yet all the slack takes less than a line adds that stands once.
    private static let shiftCost = 0.02
    /// How far from its own place one line alone is looked for, up and down.
    private static let reach = 100
    /// With no neighbour to vouch for it, it must be more alike than versions of one line are at least …
    private static let leastLikenessAlone = 0.75
    /// … and stand out from all the others by so much.
    private static let leastLead = 0.1
    /// More lines put in above a commented one that stayed are hardly for its sake.
    private static let mostPutIn = 5

    /// - Parameters:
    ///   - lines: of the hunk's new side, the commented ones last.
    ///   - count: how many of them are commented.
    ///   - isAskedToGo: the comment asks to remove something.
    init(_ lines: [String], count: Int, isAskedToGo: Bool = false, in file: IndexedLines) {
        hunk = Array(lines.suffix(Self.longestContext + count))
        commented = max(0, hunk.count - count)..<hunk.count
        self.file = file
        self.isAskedToGo = isAskedToGo
    }

    /// What became of the commented lines; empty where they are as they were, or are not to be found.
    /// - Parameter line: the number of the first commented line, counted from 1.
    func corrections(path: String, line: Int?) -> [Correction] {
        guard let start = start(near: line), !commented.isEmpty else { return [] }
        let pairs = aligned(from: start)
        return changes(pairs, from: start).compactMap { change in
            guard change.before.count + change.after.count <= FileDiff.longestHunk, change.before != change.after else {
                return nil
            }
            return Correction(
                path: path, line: line.map { $0 + change.offset }, before: change.before, after: change.after)
        }
    }
}

extension HunkAlignment {
    /// A line of the hunk and the line of the file that it is.
    private struct Anchor {
        let hunk: Int
        let file: Int
        var score: Double
        var previous: Int?
    }

    /// Where in hunk and file to begin comparing: the first of the lines that stand in both, in the same order and
    /// closest together.
    private func start(near line: Int?) -> (hunk: Int, file: Int)? {
        var anchors: [Anchor] = []
        for (index, text) in hunk.enumerated() {
            guard let places = file.places[text], places.count <= Self.mostPlaces, LineLikeness(text).isTelling
            else { continue }
            for place in places { anchors.append(Anchor(hunk: index, file: place, score: 1 / Double(places.count))) }
        }
        var best: Int?
        for index in anchors.indices {
            let own = anchors[index].score
            for earlier in anchors.indices[..<index]
            where anchors[earlier].hunk < anchors[index].hunk && anchors[earlier].file < anchors[index].file {
                let shift = (anchors[index].file - anchors[earlier].file) - (anchors[index].hunk - anchors[earlier].hunk)
                guard abs(shift) <= Self.slack else { continue }
                let score = anchors[earlier].score + own - Self.shiftCost * Double(abs(shift))
                if score > anchors[index].score {
                    anchors[index].score = score
                    anchors[index].previous = earlier
                }
            }
            if best.map({ anchors[index].score > anchors[$0].score }) ?? true { best = index }
        }
        guard var index = best else { return likest(near: line) }
        while let previous = anchors[index].previous { index = previous }
        return (anchors[index].hunk, anchors[index].file)
    }

    /// Nothing of the hunk is left as it was: the one line of the file near by that is very like the first
    /// commented one.
    private func likest(near line: Int?) -> (hunk: Int, file: Int)? {
        guard let line, let first = commented.first else { return nil }
        let wanted = LineLikeness(hunk[first])
        let end = min(file.lines.count, line + Self.reach)
        guard wanted.isTelling, line - Self.reach < end else { return nil }
        let near = max(0, line - Self.reach)..<end
        let likenesses = near.map { (file: $0, likeness: wanted.to(LineLikeness(file.lines[$0]))) }
        guard let best = likenesses.max(by: { $0.likeness < $1.likeness }), best.likeness >= Self.leastLikenessAlone,
            likenesses.count(where: { $0.likeness > best.likeness - Self.leastLead }) == 1
        else { return nil }
        return (first, best.file)
    }

    /// For each line of the hunk from the start on, the line of the file that it is or became: the pairing of the
    /// highest sum (Needleman and Wunsch), where what follows in the file costs nothing.
    private func aligned(from start: (hunk: Int, file: Int)) -> [Int?] {
        let lines = hunk[start.hunk...].map { ($0, LineLikeness($0)) }
        let end = min(file.lines.count, start.file + lines.count + Self.slack)
        let window = file.lines[start.file..<end].map { ($0, LineLikeness($0)) }
        let width = window.count + 1
        var scores = [Double](repeating: 0, count: (lines.count + 1) * width)
        var steps = [UInt8](repeating: 0, count: scores.count)
        for column in 1..<width {
            scores[column] = scores[column - 1] - Self.insertion
            steps[column] = Self.fromLeft
        }
        for row in 1...lines.count {
            scores[row * width] = scores[(row - 1) * width] - Self.deletion
            steps[row * width] = Self.fromAbove
            for column in 1..<width {
                let cell = row * width + column
                var (score, step) = (scores[cell - width] - Self.deletion, Self.fromAbove)
                let left = scores[cell - 1] - Self.insertion
                if left > score { (score, step) = (left, Self.fromLeft) }
                if let worth = Self.worth(of: lines[row - 1], window[column - 1]) {
                    let paired = scores[cell - width - 1] + worth
                    if paired >= score { (score, step) = (paired, Self.paired) }
                }
                scores[cell] = score
                steps[cell] = step
            }
        }
        let lastRow = lines.count * width
        var column = (0..<width).max { scores[lastRow + $0] < scores[lastRow + $1] } ?? 0
        var row = lines.count
        var pairs = [Int?](repeating: nil, count: lines.count)
        while row > 0 {
            switch steps[row * width + column] {
            case Self.paired:
                pairs[row - 1] = start.file + column - 1
                row -= 1
                column -= 1
            case Self.fromLeft: column -= 1
            default: row -= 1
            }
        }
        return pairs
    }

    private static func worth(of left: (String, LineLikeness), _ right: (String, LineLikeness)) -> Double? {
        if left.0 == right.0 { return left.1.isTelling ? sameLine : sameBracket }
        let likeness = left.1.to(right.1)
        return likeness >= LineLikeness.least ? rewrittenLine * likeness : nil
    }

    /// What pairing two lines is worth: a line that stayed more than the best of its versions, and the least alike of those
    /// (`LineLikeness.least`) more than a bracket or blank line, which matches anywhere.
    private static let sameLine = 2.0
    private static let rewrittenLine = 1.6
    private static let sameBracket = 0.6
    /// What a line that came or went costs: both together less than any pairing is worth, so that lines which can be paired
    /// are.
    private static let insertion = 0.15
    private static let deletion = 0.3
    private static let paired: UInt8 = 1
    private static let fromAbove: UInt8 = 2
    private static let fromLeft: UInt8 = 3
}

extension HunkAlignment {
    private struct Change {
        /// From the first commented line.
        let offset: Int
        let before: [String]
        let after: [String]
    }

    /// The runs of commented lines that are not as they were.
    private func changes(_ pairs: [Int?], from start: (hunk: Int, file: Int)) -> [Change] {
        /// The line of the file that a line of the hunk is or became.
        func place(_ index: Int) -> Int? {
            hunk.indices.contains(index) && index >= start.hunk ? pairs[index - start.hunk] : nil
        }
        func isSame(_ index: Int) -> Bool {
            place(index).map { file.lines[$0] == hunk[index] } ?? false
        }
        var changes: [Change] = []
        var index = commented.lowerBound
        while index < commented.upperBound {
            var end = index
            while end < commented.upperBound, !isSame(end) { end += 1 }
            // Lines put in directly above a line count with what they stand at.
            let above = place(index - 1)
            let below = end < commented.upperBound ? place(end) : nil
            let places = (index..<end).compactMap(place)
            if let first = above.map({ $0 + 1 }) ?? places.first, let last = below ?? places.last.map({ $0 + 1 }),
                first <= last, places.count > 0 || below != nil, end > index || (1...Self.mostPutIn).contains(last - first)
            {
                changes.append(
                    Change(
                        offset: index - commented.lowerBound, before: Array(hunk[index..<end]),
                        after: Array(file.lines[first..<last])))
            } else if isAskedToGo, end == commented.upperBound, isSame(index - 1), isGone(index..<end) {
                changes.append(
                    Change(offset: index - commented.lowerBound, before: Array(hunk[index..<end]), after: []))
            }
            index = end + 1
        }
        return changes
    }

    /// Nowhere in the file any more.
    private func isGone(_ lines: Range<Int>) -> Bool {
        lines.allSatisfy { !LineLikeness(hunk[$0]).isTelling || file.places[hunk[$0]] == nil }
            && lines.contains { LineLikeness(hunk[$0]).isTelling }
    }
}
