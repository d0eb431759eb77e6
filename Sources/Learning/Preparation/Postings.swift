/// For each number, the signals that have it, ascending.
struct Postings {
    private var lists: [[Int]]

    /// Of every signal that has edits: what was never edited tells nothing about forms.
    init(of numbers: KeyPath<PreparedSignal, [Int32]>, count: Int, in signals: [PreparedSignal]) {
        lists = [[Int]](repeating: [], count: count)
        for (index, signal) in signals.enumerated() where !signal.edits.isEmpty {
            for number in signal[keyPath: numbers] { lists[Int(number)].append(index) }
        }
    }

    subscript(number: Int32) -> [Int] { lists[Int(number)] }

    /// The signals that have any of `numbers`, ascending.
    subscript(numbers: [Int32]) -> [Int] {
        numbers.count == 1 ? self[numbers[0]] : Set(numbers.flatMap { self[$0] }).sorted()
    }
}
