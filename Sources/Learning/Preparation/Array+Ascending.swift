extension [Int32] {
    /// The same numbers, each once, ascending.
    func ascending() -> [Int32] {
        let sorted = sorted()
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}
