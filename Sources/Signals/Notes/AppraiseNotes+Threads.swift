extension AppraiseNotes {
    /// The comments of one review, in order of time, and which answer which.
    struct Threads {
        let inOrder: [(digest: String, line: Line)]
        private var byParent: [String: [Line]] = [:]
        /// Of comments that name no parent, positions in `inOrder`.
        private var byPlace: [JSONValue: [Int]] = [:]

        init(_ lines: [String: Line]) {
            inOrder = lines.map { (digest: $0.key, line: $0.value) }.sorted {
                ($0.line.seconds ?? 0, $0.digest) < ($1.line.seconds ?? 0, $1.digest)
            }
            for (index, entry) in inOrder.enumerated() {
                if let parent = entry.line.parent {
                    byParent[parent, default: []].append(entry.line)
                } else if let place = entry.line.place {
                    byPlace[place, default: []].append(index)
                }
            }
        }

        /// What others said to `line`: by name, or without one at the same place, later.
        func replies(to line: Line, digest: String) -> [Line] {
            let named = byParent[digest] ?? []
            let near = line.place.flatMap { byPlace[$0] } ?? []
            let later = near[end(of: near, at: line.seconds ?? 0)...].prefix(Self.mostReplies).map { inOrder[$0].line }
            return (named.prefix(Self.mostReplies) + later).filter { $0.author != line.author }
        }

        /// Behind those of `positions` that were said until then, by halves: there may be thousands at one place.
        private func end(of positions: [Int], at seconds: Int64) -> Int {
            var (low, high) = (0, positions.count)
            while low < high {
                let middle = (low + high) / 2
                if (inOrder[positions[middle]].line.seconds ?? 0) > seconds { high = middle } else { low = middle + 1 }
            }
            return low
        }

        /// Whether `line` takes part in a thread that someone else began: it names its parent, or stands where
        /// another's earlier comment stands, as threads do that were mirrored without parents.
        func isReply(_ line: Line) -> Bool {
            if line.parent != nil { return true }
            guard let first = line.place.flatMap({ byPlace[$0]?.first }) else { return false }
            return !line.isBy(inOrder[first].line.author)
        }

        /// A thread is read no further: nothing is learned from the rest.
        private static let mostReplies = 20
    }
}
