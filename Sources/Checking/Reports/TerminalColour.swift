#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether standard output is to have colours.
public enum TerminalColour {
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
