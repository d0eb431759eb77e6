/// For each number, the signals that have it, ascending.
struct Postings {
    /// One number's after the other's, as most have one signal or two …
    private let signals: [Int]
    /// … with where each begins, and where the last ends.
    private let starts: [Int]

    /// Of every signal that has edits: what was never edited tells nothing about forms.
    init(of numbers: KeyPath<PreparedSignal, [Int32]>, count: Int, in prepared: [PreparedSignal]) {
        let edited = prepared.indices.filter { !prepared[$0].edits.isEmpty }
        var starts = [Int](repeating: 0, count: count + 1)
        for index in edited {
            for number in prepared[index][keyPath: numbers] { starts[Int(number) + 1] += 1 }
        }
        for number in 0..<count { starts[number + 1] += starts[number] }
        var signals = [Int](repeating: 0, count: starts[count])
        var ends = starts
        for index in edited {
            for number in prepared[index][keyPath: numbers] {
                signals[ends[Int(number)]] = index
                ends[Int(number)] += 1
            }
        }
        self.signals = signals
        self.starts = starts
    }

    subscript(number: Int32) -> ArraySlice<Int> { signals[starts[Int(number)]..<starts[Int(number) + 1]] }

    /// The signals that have any of `numbers`, ascending.
    subscript(numbers: [Int32]) -> [Int] {
        numbers.count == 1 ? Array(self[numbers[0]]) : Set(numbers.flatMap { self[$0] }).sorted()
    }
}
