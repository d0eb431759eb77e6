#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A process that has been started and not yet waited for.
package struct ChildProcess: ~Copyable {
    package let process: pid_t
    package var exchange: PipeExchange

    /// Starts `program`, which is looked for on PATH.
    /// - Parameter leadsGroup: Whether what it starts makes a process group with it, and can be ended with it.
    package init(
        _ program: String, _ arguments: [String], input bytes: [UInt8] = [], environment: [String: String?] = [:],
        leadsGroup: Bool = false
    ) throws(NotStarted) {
        let input = try Pipe()
        let output = try Pipe()
        let errors = try Pipe()

        let files = SpawnFileActions(standard: (input.reading, output.writing, errors.writing))
        let attributes = SpawnAttributes(answering: [SIGPIPE], leadsGroup: leadsGroup)
        let arguments = CStrings([program] + arguments)
        let variables = CStrings(Self.environment(changedBy: environment))
        var process = pid_t()
        let code = posix_spawnp(&process, program, files.pointer, attributes.pointer, arguments.pointers, variables.pointers)
        close(input.reading)
        close(output.writing)
        close(errors.writing)
        guard code == 0 else {
            close(input.writing)
            close(output.reading)
            close(errors.reading)
            throw NotStarted(code: code)
        }
        self.process = process
        exchange = PipeExchange(feeding: bytes, to: input.writing, output: output.reading, errors: errors.reading)
    }

    /// Feeds the input, drains both outputs, then waits.
    package consuming func finish() -> ProcessOutput {
        var written: [UInt8] = []
        let output = finish { written.append(contentsOf: $0) }
        return ProcessOutput(status: output.status, bytes: written, errors: output.errors)
    }

    /// The same for output that is too much to keep.
    /// - Parameter take: Gets what is written, piece by piece.
    package consuming func finish(reading take: (UnsafeBufferPointer<UInt8>) -> Void) -> ProcessOutput {
        var complained: [UInt8] = []
        while exchange.goOn({ source, bytes in
            if source == .output { take(bytes) } else { complained.append(contentsOf: bytes) }
        }) {}
        return ProcessOutput(status: Self.wait(for: process), bytes: [], errors: complained)
    }

    /// Whether no process of that number is left: what one that was killed has made is nobody's any more.
    package static func isNoMore(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }

    /// Waits for a process to end, and gives its `code`.
    package static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        return code(of: status)
    }

    /// The exit status, or 128 + the signal that ended it.
    /// - Parameter status: As `waitpid` gives it.
    package static func code(of status: Int32) -> Int32 {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    /// This process's environment as `NAME=value`, with the changes.
    package static func environment(changedBy changes: [String: String?]) -> [String] {
        var variables: [String] = []
        var pointer = environ
        while let entry = pointer.pointee {
            let variable = String(cString: entry)
            let name = variable.prefix { $0 != "=" }
            if changes[String(name)] == nil { variables.append(variable) }
            pointer += 1
        }
        for (name, value) in changes {
            if let value { variables.append("\(name)=\(value)") }
        }
        return variables
    }
}
