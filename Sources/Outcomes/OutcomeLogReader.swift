import Checking
import Foundation
import Support

/// Reads the hooks' log from where it was left.
///
/// The log is two files, of which the older may be replaced by the newer at any moment; each is known by its first
/// line. What is damaged is passed over, and a last line without its end is left for later.
public struct OutcomeLogReader {
    /// Up to where both files were read, in bytes.
    private struct Place: Codable, Equatable {
        var head = ""
        var end = 0
        var olderHead = ""
        var olderEnd = 0
    }

    /// What came since, oldest first.
    public let outcomes: [Outcome]
    /// Up to where was read, for the next reading.
    public let place: String

    /// - Parameter place: An earlier reading's `place`; empty to read everything.
    public init(commonDirectory: String, after place: String = "") throws {
        let path = OutcomeLog.path(in: commonDirectory)
        var file = FileBytes.read(path).map(LogFile.init)
        var older = FileBytes.read(OutcomeLog.olderPath(in: commonDirectory)).map(LogFile.init)
        // Moved between one reading and the other.
        if let moved = older, moved.head == file?.head { file = FileBytes.read(path).map(LogFile.init) }
        if older?.head == file?.head { older = nil }

        let known = (try? JSONDecoder().decode(Place.self, from: Data(place.utf8))) ?? Place()
        var reached = known
        var outcomes: [Outcome] = []
        if let older {
            let start = older.head == known.head ? known.end : older.head == known.olderHead ? known.olderEnd : 0
            outcomes += older.outcomes(after: start)
            (reached.olderHead, reached.olderEnd) = (older.head, older.end)
        }
        if let file {
            outcomes += file.outcomes(after: file.head == known.head ? known.end : 0)
            (reached.head, reached.end) = (file.head, file.end)
        }
        self.outcomes = outcomes
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.place = reached == known ? place : String(decoding: try encoder.encode(reached), as: UTF8.self)
    }

    /// How many whole lines of a log's file say no outcome; nil where it cannot be read.
    public static func damagedLines(in path: String) -> Int? { FileBytes.read(path).map(LogFile.init)?.damaged }
}

/// One of the log's files, up to its last whole line.
private struct LogFile {
    private let bytes: ArraySlice<UInt8>
    /// Its first line that is not blank.
    let head: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[..<((bytes.lastIndex(of: newline) ?? -1) + 1)]
        head = String(decoding: self.bytes.split(separator: newline, maxSplits: 1).first ?? [], as: UTF8.self)
    }

    var end: Int { bytes.count }

    var damaged: Int { bytes.split(separator: newline).count { Outcome(json: $0) == nil } }

    func outcomes(after start: Int) -> [Outcome] {
        start < bytes.count ? bytes[start...].split(separator: newline).compactMap(Outcome.init(json:)) : []
    }
}

private let newline = UInt8(ascii: "\n")
