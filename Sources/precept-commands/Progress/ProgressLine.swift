import Rules
import Signals
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One line on standard error that says what is being done and how far it is, written over as it goes on and gone in
/// the end. There is none but on a terminal, nor in CI.
final class ProgressLine {
    private let width: Int
    private var words = ""
    private var next: UInt64 = 0

    /// Between two looks, in nanoseconds: more often nobody can read it.
    private static let pause: UInt64 = 100_000_000

    private init(width: Int) { self.width = width }

    /// Does something long. The line is gone before anything is said of how it ended.
    static func during<Result>(_ body: (ProgressLine?) throws -> Result) rethrows -> Result {
        guard Terminal.showsProgress else { return try body(nil) }
        let line = ProgressLine(width: Terminal.width(of: STDERR_FILENO))
        defer { line.erase() }
        return try body(line)
    }

    /// Does something of which nobody can tell how far it is.
    static func during<Result>(_ words: String, _ body: () throws -> Result) rethrows -> Result {
        try during { line in
            line?.show(words)
            return try body()
        }
    }

    /// - Parameters:
    ///   - words: What is being done.
    ///   - total: Nil where nobody knows before the end.
    func show(_ words: String, done: Int? = nil, of total: Int? = nil) {
        let now = MonotonicClock.now()
        guard words != self.words || now >= next else { return }
        self.words = words
        next = now + Self.pause
        let text = ProgressText(words: words, done: done, total: total).fitting(width - 1)
        FileBytes.writeAll(Array("\r\(text)\u{1b}[K".utf8), to: STDERR_FILENO)
    }

    func show(_ step: ReadingStep) { show(Self.words(for: step.stage), done: step.done, of: step.total) }

    private func erase() {
        if !words.isEmpty { FileBytes.writeAll(Array("\r\u{1b}[K".utf8), to: STDERR_FILENO) }
    }

    private static func words(for stage: ReadingStep.Stage) -> String {
        switch stage {
        case .notes: "reading notes"
        case .corrections: "looking for corrections"
        case .changes: "reading Gerrit's changes"
        case .history: "reading history"
        case .accepted: "reading accepted changes"
        }
    }
}
