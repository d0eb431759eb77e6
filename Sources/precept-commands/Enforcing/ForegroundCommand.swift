import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program that a person asked for by its name, run as their shell would: on the same terminal, in the same folder.
///
/// It does not inherit which repository and index precept was asked about, where a hook said so: what it does with
/// git it does where it stands.
struct ForegroundCommand {
    private let words: [String]

    /// - Parameter words: The program, looked for on PATH, and its arguments.
    init(_ words: [String]) { self.words = words }

    /// - Returns: The exit status, or 128 + the signal that ended it.
    /// - Throws: `CommandNotStarted`.
    func run() throws -> Int32 {
        let arguments = CStrings(words)
        let variables = CStrings(ChildProcess.environment(changedBy: GitCommand.otherRepository))
        // An interrupt is the program's to answer.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        let attributes = SpawnAttributes(answering: [SIGINT, SIGQUIT, SIGPIPE])
        var process = pid_t()
        let code = posix_spawnp(&process, words.first ?? "", nil, attributes.pointer, arguments.pointers, variables.pointers)
        guard code == 0 else { throw CommandNotStarted(program: words.first ?? "", code: code) }
        return ChildProcess.wait(for: process)
    }
}

private struct CommandNotStarted: Failure {
    let program: String
    let code: Int32

    var message: String { "\(program) cannot be run: \(String(cString: strerror(code)))" }
    var hint: String? { "give the command as the shell takes it: precept attest -- swift test" }
}
