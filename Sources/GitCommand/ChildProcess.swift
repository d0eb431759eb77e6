#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A process that has been started and not yet waited for.
package struct ChildProcess: ~Copyable {
    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private let errors: Int32
    private let bytes: [UInt8]

    /// Starts `program`, which is looked for on PATH.
    /// - Throws: `GitCommandError.notStarted` with the system's error.
    package init(
        _ program: String, _ arguments: [String], input bytes: [UInt8] = [], environment: [String: String?] = [:]
    ) throws(GitCommandError) {
        let input = try Pipe()
        let output = try Pipe()
        let errors = try Pipe()

        #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        #else
        var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)

        let arguments = CStrings([program] + arguments)
        let variables = CStrings(Self.environment(changedBy: environment))
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, arguments.pointers, variables.pointers)
        close(input.reading)
        close(output.writing)
        close(errors.writing)
        guard code == 0 else {
            close(input.writing)
            close(output.reading)
            close(errors.reading)
            throw .notStarted(code: code)
        }
        self.process = process
        self.input = input.writing
        self.output = output.reading
        self.errors = errors.reading
        self.bytes = bytes
    }

    /// Feeds the input, drains both outputs, then waits.
    package consuming func finish() throws(GitCommandError) -> GitCommand.Output {
        var written: [UInt8] = []
        let output = try finish { written.append(contentsOf: $0) }
        return GitCommand.Output(status: output.status, bytes: written, errors: output.errors)
    }

    /// The same for output that is too much to keep.
    /// - Parameter take: Gets what is written, piece by piece.
    package consuming func finish(
        reading take: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(GitCommandError) -> GitCommand.Output {
        let complained = exchange(take)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        let signal = status & 0x7f
        let code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
        return GitCommand.Output(status: code, bytes: [], errors: complained)
    }

    /// Writes and reads as the process is ready for it: doing one after the other would stop both sides as
    /// soon as a pipe is full.
    /// - Returns: What was written to standard error.
    private func exchange(_ take: (UnsafeBufferPointer<UInt8>) -> Void) -> [UInt8] {
        var errors: [UInt8] = []
        var sent = 0
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: self.errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        ]
        func end(_ index: Int) {
            close(polled[index].fd)
            polled[index].fd = -1
        }
        if bytes.isEmpty {
            end(2)
        } else {
            // One that stops reading early is told by its status, not by a signal that ends us.
            signal(SIGPIPE, SIG_IGN)
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while polled.contains(where: { $0.fd >= 0 }) {
            if poll(&polled, nfds_t(polled.count), -1) < 0 {
                if errno == EINTR { continue }
                break
            }
            for index in 0...1 where polled[index].fd >= 0 && polled[index].revents != 0 {
                let count = read(polled[index].fd, &buffer, buffer.count)
                if count > 0, index == 0 {
                    buffer.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[..<count])) }
                } else if count > 0 {
                    errors.append(contentsOf: buffer[..<count])
                } else if count == 0 || errno != EINTR {
                    end(index)
                }
            }
            if polled[2].fd >= 0 && polled[2].revents != 0 {
                // No more than a pipe takes at once, so that the write never waits.
                let count = bytes.withUnsafeBytes { all in
                    write(input, all.baseAddress?.advanced(by: sent), min(all.count - sent, Int(PIPE_BUF)))
                }
                if count > 0 { sent += count }
                if sent == bytes.count || (count < 0 && errno != EINTR && errno != EAGAIN) { end(2) }
            }
        }
        return errors
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
