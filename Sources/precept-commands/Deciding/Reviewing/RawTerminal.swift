#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Standard input, a terminal, read key by key.
///
/// Line editing and echo are off only while a key is waited for. Whatever ends or stops the process meanwhile first
/// finds the terminal set back; stopped and continued, it is set again and asked anew.
enum RawTerminal {
    // What a signal handler may touch: made before any is set, and nothing but memory.
    nonisolated(unsafe) private static let usual = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    nonisolated(unsafe) private static let raw = UnsafeMutablePointer<termios>.allocate(capacity: 1)

    private static let escape: UInt8 = 0x1b
    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

    /// Asks, and waits for a key.
    /// - Parameter ask: Writes the prompt, once the terminal is ready for the answer; again after a pause.
    /// - Returns: Its first byte; 0 for an arrow and its like; nil where the terminal is gone or at its end.
    static func key(_ ask: () -> Void) -> UInt8? {
        guard tcgetattr(STDIN_FILENO, usual) == 0 else { return nil }
        raw.pointee = usual.pointee
        raw.pointee.c_lflag &= ~tcflag_t(ICANON | ECHO)
        withUnsafeMutableBytes(of: &raw.pointee.c_cc) { keys in
            keys[Int(VMIN)] = 1
            keys[Int(VTIME)] = 0
        }
        let handlers = ending.map { replace($0, setBackAndEnd) } + [replace(SIGTSTP, setBackAndStop)]
        defer { for (number, handler) in zip(ending + [SIGTSTP], handlers) { restore(number, handler) } }
        guard tcsetattr(STDIN_FILENO, TCSADRAIN, raw) == 0 else { return nil }
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, usual) }
        // A stop between the prompt and the wait would be followed by no prompt: it is let through in the wait alone.
        var stop = sigset_t()
        var waiting = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        pthread_sigmask(SIG_BLOCK, &stop, &waiting)
        defer { pthread_sigmask(SIG_SETMASK, &waiting, nil) }
        while true {
            ask()
            var input = fd_set()
            // What C's macro FD_SET does: a set has a bit for each file from the lowest on, and standard input is 0.
            withUnsafeMutableBytes(of: &input) { $0[0] = 1 << STDIN_FILENO }
            let ready = pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &waiting)
            if ready < 0 && errno == EINTR { continue }
            var byte: UInt8 = 0
            guard ready == 1, read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
            guard byte == escape else { return byte }
            skipSequence()
            return 0
        }
    }

    /// Reads a line with the terminal's own editing.
    /// - Returns: Nil at the end of input.
    static func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }

    /// Does what must not stop in the middle: an interrupt waits until it is done.
    static func uninterrupted<Result>(_ body: () throws -> Result) rethrows -> Result {
        var signals = sigset_t()
        var before = sigset_t()
        sigemptyset(&signals)
        for number in ending + [SIGTSTP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }

    /// What an arrow or a function key sends behind its first byte comes at once.
    private static func skipSequence() {
        var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        var byte: UInt8 = 0
        while poll(&polled, 1, 20) > 0, read(STDIN_FILENO, &byte, 1) == 1 {}
    }

    private static let setBackAndEnd: @convention(c) (Int32) -> Void = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, usual)
        signal(number, SIG_DFL)
        raise(number)
    }

    /// By the signal itself, which the system passes over where nobody could ever continue the process.
    private static let setBackAndStop: @convention(c) (Int32) -> Void = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, usual)
        signal(number, SIG_DFL)
        raise(number)
        var itself = sigset_t()
        sigemptyset(&itself)
        sigaddset(&itself, number)
        pthread_sigmask(SIG_UNBLOCK, &itself, nil)
        _ = replace(number, setBackAndStop)
        tcsetattr(STDIN_FILENO, TCSANOW, raw)
    }

    /// Without `SA_RESTART`, so that a wait for a key that was interrupted asks anew.
    private static func replace(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
        var action = sigaction()
        var before = sigaction()
        #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = handler
        #else
        action.__sigaction_u.__sa_handler = handler
        #endif
        sigemptyset(&action.sa_mask)
        sigaction(number, &action, &before)
        return before
    }

    private static func restore(_ number: Int32, _ handler: sigaction) {
        var handler = handler
        sigaction(number, &handler, nil)
    }
}
