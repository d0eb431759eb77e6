#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import GitCommand
import Rules

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
        let input = try Self.pipe()
        let output = try Self.pipe()
        let errors = try Self.pipe()
        let process: pid_t
        do {
            process = try spawn(input, output, errors)
        } catch {
            for end in [input, output, errors] { end.close() }
            throw error
        }
        _ = close(input.reading)
        _ = close(output.writing)
        _ = close(errors.writing)
        let deadline = Self.now() + Double(timeLimit)
        let result = exchange(input.writing, output.reading, errors.reading, until: deadline)
        let status = result.failure == nil ? Self.wait(for: process, until: deadline) : nil
        guard let status else {
            kill(-process, SIGKILL)
            kill(process, SIGKILL)
            var ignored: Int32 = 0
            while waitpid(process, &ignored, 0) == -1 && errno == EINTR {}
            throw result.failure ?? .timedOut(timeLimit)
        }
        let signal = status & 0x7f
        let code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
        guard code == 0 else {
            throw .failed(code, CleanText.line(String(decoding: result.errors, as: UTF8.self), limit: 120))
        }
        return result.output
    }

    private func spawn(_ input: Pipe, _ output: Pipe, _ errors: Pipe) throws(ModelFailure) -> pid_t {
        #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))

        // Not every C library lets `posix_spawn` change the folder.
        let words = (["sh", "-c", #"cd / && exec "$@""#, "sh"] + arguments).map { strdup($0) } + [nil]
        let variables = Self.environment().map { strdup($0) } + [nil]
        defer { for pointer in words + variables { free(pointer) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
        guard code == 0 else { throw .notStarted(code) }
        return process
    }

    private static func pipe() throws(ModelFailure) -> Pipe {
        do {
            return try Pipe()
        } catch {
            throw .notStarted(errno)
        }
    }

    private struct Exchanged {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var failure: ModelFailure?
    }

    /// Feeds and drains as the program is ready for it, until it has closed both outputs.
    private func exchange(_ feed: Int32, _ output: Int32, _ errors: Int32, until deadline: Double) -> Exchanged {
        var result = Exchanged()
        signal(SIGPIPE, SIG_IGN)
        _ = fcntl(feed, F_SETFL, O_NONBLOCK)
        var sent = 0
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: feed, events: Int16(POLLOUT), revents: 0),
        ]
        func end(_ index: Int) {
            if polled[index].fd >= 0 { _ = close(polled[index].fd) }
            polled[index].fd = -1
        }
        defer { for index in polled.indices { end(index) } }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while polled[0].fd >= 0 || polled[1].fd >= 0 {
            let rest = deadline - Self.now()
            guard rest > 0 else {
                result.failure = .timedOut(timeLimit)
                return result
            }
            let ready = poll(&polled, nfds_t(polled.count), Int32(min(rest * 1000 + 1, 60_000)))
            if ready < 0 && errno != EINTR { break }
            guard ready > 0 else { continue }
            for index in 0...1 where polled[index].fd >= 0 && polled[index].revents != 0 {
                let count = read(polled[index].fd, &buffer, buffer.count)
                if count > 0 {
                    if index == 0 {
                        result.output += buffer[..<count]
                    } else if result.errors.count < Self.mostErrors {
                        result.errors += buffer[..<count]
                    }
                } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                    end(index)
                }
            }
            if result.output.count > Self.mostOutput {
                result.failure = .tooLong
                return result
            }
            if polled[2].fd >= 0 && polled[2].revents != 0 {
                let count = input.withUnsafeBytes { all in
                    write(feed, all.baseAddress?.advanced(by: sent), all.count - sent)
                }
                if count > 0 { sent += count }
                if sent == input.count || (count < 0 && errno != EINTR && errno != EAGAIN) { end(2) }
            }
        }
        return result
    }

    /// The status of a program that has closed its outputs; nil where it does not end in time.
    private static func wait(for process: pid_t, until deadline: Double) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status }
            if ended == -1 && errno != EINTR { return nil }
            guard now() < deadline else { return nil }
            usleep(2_000)
        }
    }

    /// Seconds on a clock that only goes forward.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func environment() -> [String] {
        var variables: [String] = []
        var pointer = environ
        while let entry = pointer.pointee {
            let variable = String(cString: entry)
            if !variable.hasPrefix("GIT_") { variables.append(variable) }
            pointer += 1
        }
        return variables
    }
}
