/// Members of an object that another system wrote: absent and null are the same, another kind is an error.
extension [String: JSONValue] {
    func text(_ key: String) throws(UnreadableRecord) -> String? {
        guard let value = present(key) else { return nil }
        guard let text = value.string else { throw .wrongType(key) }
        return text
    }

    /// Text, or a number as it is written: numbers of any length are kept exactly.
    func identifier(_ key: String) throws(UnreadableRecord) -> String? {
        guard let value = present(key) else { return nil }
        guard let text = value.identifier else { throw .wrongType(key) }
        return text
    }

    /// Nil also for what is no number of a line.
    func line(_ key: String) throws(UnreadableRecord) -> Int? {
        guard let value = present(key) else { return nil }
        guard case .number = value else { throw .wrongType(key) }
        return value.lineNumber
    }

    func object(_ key: String) throws(UnreadableRecord) -> [String: JSONValue]? {
        guard let value = present(key) else { return nil }
        guard let object = value.object else { throw .wrongType(key) }
        return object
    }

    func array(_ key: String) throws(UnreadableRecord) -> [JSONValue]? {
        guard let value = present(key) else { return nil }
        guard let array = value.array else { throw .wrongType(key) }
        return array
    }

    mutating func set(_ key: String, _ text: String?) {
        if let text { self[key] = .string(text) }
    }

    mutating func set(_ key: String, _ number: Int?) {
        if let number { self[key] = .number(String(number)) }
    }

    private func present(_ key: String) -> JSONValue? {
        guard let value = self[key], value != .null else { return nil }
        return value
    }
}
