/// Reads what `git log` and `git diff` print with `RawLog.options`, while they print it.
public struct RawLog {
    public enum Entry: Sendable, Hashable {
        /// What follows is of a commit; with what the format tells of it, see `format(_:)`.
        case commit([UInt8])
        case file(RawChange)
    }

    /// Each file in a record of its own, with the ids as a whole and its path as it is.
    public static let options = ["--raw", "-z", "--no-abbrev", "--no-renames"]

    /// The option that has git tell so much of each commit, such as `%H %ct`. The byte in front is in no path's record.
    public static func format(_ placeholders: String) -> String { "--format=%x01\(placeholders)" }

    /// What a change has printed, which is of no commit.
    public static func files(in bytes: [UInt8]) -> [RawChange] {
        var log = RawLog()
        var files: [RawChange] = []
        bytes.withUnsafeBufferPointer { bytes in
            log.take(bytes) { if case .file(let file) = $0 { files.append(file) } }
        }
        return files
    }

    /// Of a file whose path has not come yet; else empty.
    private var head: [UInt8] = []
    /// A record's beginning.
    private var rest: [UInt8] = []

    public init() {}

    /// - Parameters:
    ///   - piece: What follows the last one. Records end in NUL, wherever pieces do; one that does not end is none.
    ///   - handle: Gets each entry that ends in it.
    public mutating func take(_ piece: UnsafeBufferPointer<UInt8>, _ handle: (Entry) -> Void) {
        var start = 0
        while let end = piece[start...].firstIndex(of: 0) {
            rest += piece[start..<end]
            if let entry = entry(of: rest) { handle(entry) }
            rest.removeAll(keepingCapacity: true)
            start = end + 1
        }
        rest += piece[start...]
    }

    private mutating func entry(of record: [UInt8]) -> Entry? {
        if !head.isEmpty {
            defer { head = [] }
            return .file(RawChange(head: head, path: record))
        }
        // Behind a commit's record git ends the line too.
        let record = record.drop { $0 == UInt8(ascii: "\n") }
        switch record.first {
        case 1: return .commit(Array(record.dropFirst()))
        case UInt8(ascii: ":"): head = Array(record)
        default: break
        }
        return nil
    }
}

extension GitCommand {
    /// Runs a log with `RawLog.options` to its end.
    /// - Throws: As `output()`, after `handle` got what there was.
    public func rawLog(_ handle: (RawLog.Entry) -> Void) throws(GitCommandError) {
        var log = RawLog()
        try output { log.take($0, handle) }
    }
}
