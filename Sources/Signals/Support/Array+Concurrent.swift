import Dispatch

extension Array {
    /// Its elements in order, so many at a time, with the index of the first of them.
    package func batches(of size: Int) -> [(start: Int, elements: [Element])] {
        stride(from: 0, to: count, by: size).map { (start: $0, elements: Array(self[$0..<Swift.min($0 + size, count)])) }
    }
}

extension Array where Element: Sendable {
    /// What `transform` makes of each element, in the elements' order, on as many threads as the machine has processors.
    /// - Throws: What `transform` threw of the first element that it threw of; the others are done all the same.
    package func concurrentMap<Output: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Output
    ) throws(Failure) -> [Output] {
        var results = [Result<Output, Failure>?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Each iteration writes a place of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                places[index] = Result { () throws(Failure) in try transform(self[index]) }
            }
        }
        return try results.compactMap { $0 }.map { result throws(Failure) in try result.get() }
    }
}
