/// Numbers distinct values in the order of their first appearance.
struct Numbering<Value: Hashable & Sendable>: Sendable {
    private var numbers: [Value: Int32] = [:]
    private(set) var values: [Value] = []

    @discardableResult
    mutating func number(for value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }

    /// Nil where the value never appeared.
    func number(of value: Value) -> Int32? { numbers[value] }

    subscript(number: Int32) -> Value { values[Int(number)] }
    var count: Int { values.count }
}
