import Checking
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is known of the terminal that a person sits at.
enum Terminal {
    /// Whether somebody can be asked, key by key: neither in CI, nor through a pipe, nor where no cursor can be moved.
    static var isInteractive: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && isCapable
    }

    /// Whether a line on standard error can be written over.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && isCapable }

    private static var isCapable: Bool {
        !ReportOutput.isInCI && !["", "dumb"].contains(Environment["TERM"] ?? "")
    }

    /// The width in columns of whatever is open as `file`: 80 where the terminal does not say.
    static func width(of file: Int32) -> Int {
        var size = winsize()
        guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
