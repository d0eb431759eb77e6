import Foundation
import GitCommand
import Rules
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One run of a program of the user's own, kept within a time and an amount of output.
///
/// It runs in a process group of its own, so that what it starts ends with it; in the root folder, where no
/// repository can bring it settings; and without git's variables.
struct ModelProcess {
    let arguments: [String]
    let input: [UInt8]
    /// In seconds.
    let timeLimit: Int

    private static let mostOutput = 1 << 16
    private static let mostErrors = 1 << 12

    /// - Returns: What it wrote to standard output.
    func run() throws(ModelFailure) -> [UInt8] {
        let deadline = MonotonicClock.now() + UInt64(timeLimit) * 1_000_000_000
        var child = try start()
        let process = child.process
        let status: Int32
        let answer: (output: [UInt8], errors: [UInt8])
        do throws(ModelFailure) {
            answer = try drain(&child, until: deadline)
            status = try wait(for: process, until: deadline)
        } catch {
            kill(-process, SIGKILL)
            kill(process, SIGKILL)
            _ = ChildProcess.wait(for: process)
            throw error
        }
        guard status == 0 else {
            throw .failed(status, CleanText.line(String(decoding: answer.errors, as: UTF8.self), limit: 120))
        }
        return answer.output
    }

    private func start() throws(ModelFailure) -> ChildProcess {
        let git = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("GIT_") }
        do {
            // Not every C library lets `posix_spawn` change the folder.
            return try ChildProcess(
                "/bin/sh", ["-c", #"cd / && exec "$@""#, "sh"] + arguments, input: input,
                environment: Dictionary(uniqueKeysWithValues: git.map { ($0, nil) }), leadsGroup: true)
        } catch {
            throw .notStarted(error.code)
        }
    }

    /// What it writes until it closes both outputs; of its errors the beginning.
    private func drain(_ child: inout ChildProcess, until deadline: UInt64) throws(ModelFailure) -> (output: [UInt8], errors: [UInt8]) {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        while true {
            let now = MonotonicClock.now()
            guard now < deadline else { throw .timedOut(timeLimit) }
            let milliseconds = (deadline - now) / 1_000_000 + 1
            let mayGoOn = child.exchange.goOn(waiting: Int32(min(milliseconds, 60_000))) { source, bytes in
                switch source {
                case .output: output.append(contentsOf: bytes)
                case .errors: errors.append(contentsOf: bytes.prefix(Self.mostErrors - errors.count))
                }
            }
            guard output.count <= Self.mostOutput else { throw .tooLong }
            if !mayGoOn { return (output, errors) }
        }
    }

    /// The status of a program that has closed its outputs, which may go on for as long as an answer may take.
    private func wait(for process: pid_t, until deadline: UInt64) throws(ModelFailure) -> Int32 {
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return ChildProcess.code(of: status) }
            guard ended == 0 || errno == EINTR, MonotonicClock.now() < deadline else { throw .timedOut(timeLimit) }
            usleep(2_000)
        }
    }
}
