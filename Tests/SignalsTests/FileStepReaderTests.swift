import Git
import GitCommand
import Testing

@testable import Signals

/// What git's log says of each file's steps, however it comes in pieces.
struct FileStepReaderTests {
    private static let commit = String(repeating: "c", count: 40)
    private static let blobs = ["1", "2", "3"].map { String(repeating: $0, count: 40) }

    private static func change(_ old: String, _ new: String, _ path: String) -> String {
        ":100644 100644 \(old) \(new) M\0\(path)\0"
    }

    private static let log = Array(
        ("\u{1}\(commit) 1700000000\0\n" + change(blobs[0], blobs[1], "a.swift") + change(blobs[1], blobs[2], "other")
            + "\u{1}\(commit) 1700000001\0\n" + change(blobs[1], blobs[2], ":odd name") + change(blobs[1], blobs[2], "a.swift")).utf8)

    private static func steps(in pieces: [[UInt8]]) -> [String: [FileStep]] {
        var reader = FileStepReader(of: ["a.swift", ":odd name"])
        var log = RawLog()
        for piece in pieces { piece.withUnsafeBufferPointer { log.take($0) { reader.take($0) } } }
        return reader.steps
    }

    private static func summary(_ steps: [String: [FileStep]]) -> [String] {
        steps.flatMap { path, steps in
            steps.map { "\(path) \($0.seconds) \($0.commit.hex.first ?? "?") \($0.old.hex.first ?? "?")\($0.new.hex.first ?? "?")" }
        }
        .sorted()
    }

    @Test func tellsTheStepsOfTheFilesAskedAbout() {
        #expect(
            Self.summary(Self.steps(in: [Self.log])) == [
                ":odd name 1700000001 c 23", "a.swift 1700000000 c 12", "a.swift 1700000001 c 23",
            ])
    }

    @Test func readsTheSameWhereverPiecesEnd() {
        let whole = Self.summary(Self.steps(in: [Self.log]))
        for size in 1...Self.log.count {
            let pieces = stride(from: 0, to: Self.log.count, by: size).map { Array(Self.log[$0..<min($0 + size, Self.log.count)]) }
            #expect(Self.summary(Self.steps(in: pieces)) == whole)
        }
    }

    @Test func tellsNothingElseOfWhatIsCutOff() {
        let whole = Set(Self.summary(Self.steps(in: [Self.log])))
        for length in 0..<Self.log.count {
            #expect(Self.summary(Self.steps(in: [Array(Self.log[..<length])])).allSatisfy(whole.contains))
        }
    }
}
