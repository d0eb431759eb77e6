import Checking
import Foundation
import Testing

@testable import Outcomes

@Suite final class OutcomeLogReaderTests {
    private let folder: String
    private var log: String { OutcomeLog.path(in: folder) }

    init() throws {
        folder = NSTemporaryDirectory() + "outcomes-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/precept", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func append(_ times: [Int]) {
        OutcomeLog.append(times.map { Outcome(.passed, time: $0, commit: "c") }, in: folder)
    }

    private func write(_ text: String, to path: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }

    private func read(after place: String = "") throws -> (times: [Int], place: String) {
        let reader = try OutcomeLogReader(commonDirectory: folder, after: place)
        return (reader.outcomes.map(\.time), reader.place)
    }

    @Test func everyFieldComesBack() throws {
        let outcome = Outcome(
            .bypassed, time: 7, rule: "no-tabs", stage: .block, path: Array("a \"b\"/é.c".utf8), line: 3, digest: "00ff", commit: "c0ffee",
            way: .skip)
        OutcomeLog.append([outcome], in: folder)
        #expect(try OutcomeLogReader(commonDirectory: folder).outcomes == [outcome])
    }

    @Test func eachRecordIsReadOnce() throws {
        #expect(try read().times == [])
        append([1, 2])
        let first = try read()
        #expect(first.times == [1, 2])
        append([3])
        let second = try read(after: first.place)
        #expect(second.times == [3])
        #expect(try read(after: second.place) == ([], second.place))
    }

    @Test func theFileThatWasMovedIsReadToItsEnd() throws {
        append([1, 2])
        let first = try read()
        append([3])
        try FileManager.default.moveItem(atPath: log, toPath: OutcomeLog.olderPath(in: folder))
        append([4])
        let second = try read(after: first.place)
        #expect(second.times == [3, 4])
        // A process that had it open writes on.
        let older = FileHandle(forWritingAtPath: OutcomeLog.olderPath(in: folder))
        try older?.seekToEnd()
        try older?.write(contentsOf: Data("{\"kind\": \"passed\", \"time\": 5}\n".utf8))
        #expect(try read(after: second.place).times == [5])
    }

    @Test func damageIsPassedOver() throws {
        try write(
            "{\"kind\": \"pass\n\u{0}\u{1}\n[]\n{\"kind\": \"passed\", \"time\": 1}\n{\"kind\": \"later\", \"time\": 2}\n{\"kind\": \"passed\", \"ti",
            to: log)
        let first = try read()
        #expect(first.times == [1])
        let file = FileHandle(forWritingAtPath: log)
        try file?.seekToEnd()
        try file?.write(contentsOf: Data("me\": 3}\n".utf8))
        #expect(try read(after: first.place).times == [3])
        #expect(try read(after: "rubbish").times == [1, 3])
        try FileManager.default.removeItem(atPath: log)
        try FileManager.default.createDirectory(atPath: log, withIntermediateDirectories: true)
        #expect(try read(after: first.place).times == [])
    }
}
