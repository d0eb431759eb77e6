/// Why a line is no record of the interchange format.
enum UnreadableRecord: Error, Hashable {
    case syntax(JSONSyntaxError)
    case notAnObject
    case missing(String)
    case wrongType(String)
    case tooLarge(bytes: Int)
    /// Of the host of that name.
    case noAnswer(of: String)

    var isTooLarge: Bool {
        if case .tooLarge = self { true } else { false }
    }

    /// As it follows "line 12".
    var message: String {
        switch self {
        case .syntax(let error): error.message
        case .notAnObject: "is not a JSON object"
        case .missing(let key): "has no \(key)"
        case .wrongType(let key): "has the wrong kind of value for \(key)"
        case .noAnswer(let host): "is no answer of \(host)'s"
        case .tooLarge(let bytes): "is \(bytes >> 20) MiB long"
        }
    }
}
