extension Unicode.Scalar {
    /// How text in double quotes has it, where that is a backslash and one character; the same in JSON and in YAML.
    package var letterEscape: String? {
        switch self {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: nil
        }
    }
}
