import Dispatch

extension Array {
    /// Its elements in order, so many at a time, with the index of the first of them.
    package func batches(of size: Int) -> [(start: Int, elements: [Element])] {
        stride(from: 0, to: count, by: size).map { (start: $0, elements: Array(self[$0..<Swift.min($0 + size, count)])) }
    }
}

extension Array where Element: Sendable {
    /// What `transform` makes of each element, in the elements' order, on as many threads as the machine has processors.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        var results = [Result?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Each iteration writes a place of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { places[$0] = .some(transform(self[$0])) }
        }
        return results.compactMap { $0 }
    }
}
