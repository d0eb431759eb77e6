import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A colour of text on a terminal, as ECMA-48 numbers them, and whether standard output is to have any.
public enum TerminalColour: String, Sendable {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    /// The text in this colour.
    public func painting(_ text: String) -> String {
        text.isEmpty ? "" : "\u{1b}[\(rawValue)m\(text)\u{1b}[0m"
    }

    public static var isWanted: Bool {
        isWanted(onTerminal: isatty(STDOUT_FILENO) == 1) { Environment[$0] }
    }

    /// `NO_COLOR` (no-color.org) comes first, then `CLICOLOR_FORCE` and `CLICOLOR` (bixense.com/clicolors); else
    /// a terminal has them that is not dumb.
    static func isWanted(onTerminal isTerminal: Bool, _ variable: (String) -> String?) -> Bool {
        func isSet(_ name: String) -> Bool { !["", "0"].contains(variable(name) ?? "") }
        if !(variable("NO_COLOR") ?? "").isEmpty { return false }
        if isSet("CLICOLOR_FORCE") { return true }
        return isTerminal && variable("CLICOLOR") != "0" && variable("TERM") != "dumb"
    }
}
