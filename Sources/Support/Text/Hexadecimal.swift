extension String {
    /// A number in hexadecimal, with zeros before it up to `width` digits.
    package init(hexadecimal value: some BinaryInteger, width: Int) {
        let digits = String(value, radix: 16)
        self = String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
