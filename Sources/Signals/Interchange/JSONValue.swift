/// A JSON value that keeps numbers as they were written, so that a record whose keys are not all
/// known here goes through unchanged.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var integer: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }

    /// The number of a line, counted from 1; nil for what no file has.
    var lineNumber: Int? {
        integer.flatMap { (1..<1 << 30).contains($0) ? $0 : nil }
    }

    var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    var object: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// Text, or a number as text: identifiers come in both forms.
    var identifier: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}
