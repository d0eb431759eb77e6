import Dispatch

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
