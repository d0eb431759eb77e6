/// Why bytes are not one JSON value.
struct JSONSyntaxError: Error, Hashable {
    enum Problem: Hashable {
        case endsEarly
        case unexpectedByte
        case notUTF8
        case badEscape
        case badNumber
        case tooDeep
        case trailingText
    }

    let problem: Problem
    /// Counted from 0 in the text that was parsed.
    let offset: Int

    var message: String {
        switch problem {
        case .endsEarly: "ends in the middle of a value"
        case .unexpectedByte: "is not JSON at byte \(offset + 1)"
        case .notUTF8: "is not UTF-8 at byte \(offset + 1)"
        case .badEscape: "has a bad escape at byte \(offset + 1)"
        case .badNumber: "has a bad number at byte \(offset + 1)"
        case .tooDeep: "is nested too deeply"
        case .trailingText: "has text after its value, at byte \(offset + 1)"
        }
    }
}
