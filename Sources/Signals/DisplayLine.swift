/// Foreign text made fit to show on one line: what is read from a repository is not to be trusted
/// with a terminal.
enum DisplayLine {
    static let longest = 80

    /// White space folded; control, bidirectional and zero-width characters dropped; cut after 80
    /// characters.
    static func of(_ text: String) -> String {
        var line = ""
        var spaceIsDue = false
        for scalar in text.unicodeScalars.prefix(longest * 8) {
            if scalar.properties.isWhitespace {
                spaceIsDue = !line.isEmpty
            } else if isShown(scalar) {
                if spaceIsDue { line.append(" ") }
                spaceIsDue = false
                line.unicodeScalars.append(scalar)
            }
        }
        return line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
