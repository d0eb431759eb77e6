import Rules

extension Fix {
    func applied(to line: [UInt8], in year: Int? = nil, while mayGoOn: () -> Bool = { true }) throws -> [UInt8]? {
        try CompiledFix(self).applied(to: line, in: year, while: mayGoOn)
    }
}
