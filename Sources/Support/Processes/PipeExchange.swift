#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What goes into a process and comes out of it, written and read as the process is ready for it: doing one after the
/// other would stop both sides as soon as a pipe is full.
package struct PipeExchange: ~Copyable {
    package enum Source {
        case output
        case errors
    }

    /// Its output, its errors and its input; less than 0 where that is through.
    private var polled: [pollfd]
    private let bytes: [UInt8]
    private var sent = 0
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Owns these ends from here on.
    init(feeding bytes: [UInt8], to input: Int32, output: Int32, errors: Int32) {
        polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        ]
        self.bytes = bytes
        if bytes.isEmpty {
            end(2)
        } else {
            // One that stops reading early is told by its status, not by a signal that ends us.
            signal(SIGPIPE, SIG_IGN)
        }
    }

    deinit {
        for end in polled where end.fd >= 0 { close(end.fd) }
    }

    /// Waits until something can be read or written, and does so.
    /// - Parameters:
    ///   - limit: In milliseconds; -1 for as long as it takes.
    ///   - take: Gets what was read.
    /// - Returns: Whether there may be more.
    package mutating func goOn(waiting limit: Int32 = -1, _ take: (Source, UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard polled.contains(where: { $0.fd >= 0 }) else { return false }
        let ready = poll(&polled, nfds_t(polled.count), limit)
        guard ready > 0 else { return ready == 0 || errno == EINTR }
        for (index, source) in [Source.output, .errors].enumerated() where isReady(index) {
            let count = read(polled[index].fd, &buffer, buffer.count)
            if count > 0 {
                buffer.withUnsafeBufferPointer { take(source, UnsafeBufferPointer(rebasing: $0[..<count])) }
            } else if count == 0 || errno != EINTR {
                end(index)
            }
        }
        if isReady(2) { feed() }
        return true
    }

    private func isReady(_ index: Int) -> Bool { polled[index].fd >= 0 && polled[index].revents != 0 }

    /// No more than a pipe takes at once, so that the write never waits.
    private mutating func feed() {
        let count = bytes.withUnsafeBytes { all in
            write(polled[2].fd, all.baseAddress?.advanced(by: sent), min(all.count - sent, Int(PIPE_BUF)))
        }
        if count > 0 { sent += count }
        if sent == bytes.count || (count < 0 && errno != EINTR && errno != EAGAIN) { end(2) }
    }

    private mutating func end(_ index: Int) {
        close(polled[index].fd)
        polled[index].fd = -1
    }
}
