import Foundation
import Learning
import Outcomes
import Rules
import Signals
import Testing

@testable import Memory

@Suite final class MemoryTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "memory-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private var file: String { folder + "/precept/memory.sqlite" }

    private let signal = Signal(
        id: "a", kind: .comment, source: "note", review: "r", commit: "c0ffee", path: "a b/é.c", line: 3, endLine: 4,
        author: "Ann \u{1F600}", at: Date(timeIntervalSince1970: 1_700_000_000.5), comment: "no\ttabs\n'quoted'",
        corrections: [Correction(path: "a b/é.c", line: 3, before: ["\tx", ""], after: [])], tags: ["forgot_tests"])

    private func reading(_ signals: [Signal], withdrawn: [String] = []) -> Reading {
        let left = LeftOut(reason: .bot, source: "note", count: 2, samples: ["CLA"])
        return Reading(signals: signals, withdrawn: withdrawn, leftOut: [left], state: ReadingState())
    }

    @Test func whatIsKeptComesBack() throws {
        let memory = try Memory.open(commonDirectory: folder)
        #expect(try memory.signals().isEmpty)
        try memory.keep(reading([signal]))
        let other = try Memory.open(commonDirectory: folder)
        #expect(try other.signals() == [signal])
        #expect(try other.signalCounts() == [SignalCount(source: "note", kind: "comment", count: 1, corrected: 1)])
        #expect(try other.leftOut().map(\.count) == [2])
        #expect(try other.readingState() == ReadingState())
    }

    @Test func outcomesAreKeptOnceAndOutliveARebuild() throws {
        let memory = try Memory.open(commonDirectory: folder)
        var finding = FollowedFinding(
            key: .init(rule: "r", path: nil, digest: "d"), stage: .block, line: 3, firstAt: 1, lastAt: 2)
        let before = try memory.outcomeState()
        #expect(try memory.keep([finding], readTo: "1", since: before))
        #expect(try !memory.keep([finding], readTo: "1", since: before))
        let after = try memory.outcomeState()
        #expect(after.open == [finding] && after.place == "1")
        finding.fate = .fixed
        finding.commit = "c0ffee"
        let other = FollowedFinding(
            key: .init(rule: "r", path: "a", digest: "d"), stage: .warn, line: 0, firstAt: 3, lastAt: 3)
        #expect(try memory.keep([finding, other], readTo: "2", since: after))
        #expect(try Memory.openForgotten(commonDirectory: folder).findings() == [finding, other])
    }

    @Test func noByteOfACommentIsLost() throws {
        let odd = Signal(id: "z", kind: .failedCheck, source: "n", review: "r", comment: "a\u{0}b\r\n\u{202e}\u{feff}")
        let memory = try Memory.open(commonDirectory: folder)
        try memory.keep(reading([odd]))
        #expect(try memory.signals() == [odd])
    }

    @Test func manyAtOnceLoseNothing() async throws {
        let folder = folder
        _ = try Memory.open(commonDirectory: folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    let memory = try Memory.open(commonDirectory: folder)
                    for number in 0..<10 {
                        let signal = Signal(id: "\(task)-\(number)", kind: .comment, source: "n", review: "r", comment: "c")
                        try memory.keep(Reading(signals: [signal], withdrawn: [], leftOut: [], state: ReadingState()))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Memory.open(commonDirectory: folder).signalCounts().map(\.count) == [40])
    }

    @Test func aSignalIsKeptOnceAndWithdrawnByItsID() throws {
        let memory = try Memory.open(commonDirectory: folder)
        try memory.keep(reading([signal]))
        let changed = Signal(id: "a", kind: .comment, source: "note", review: "r", comment: "other")
        try memory.keep(reading([changed]))
        #expect(try memory.signals() == [changed])
        try memory.keep(reading([], withdrawn: ["a", "unknown"]))
        #expect(try memory.signals().isEmpty)
    }

    @Test func aReadingIsKnownBeforeItIsKept() throws {
        let memory = try Memory.open(commonDirectory: folder)
        let named = { (id: String, comment: String) in
            Signal(id: id, kind: .comment, source: "note", review: "r", at: Date(timeIntervalSince1970: 1.1), comment: comment)
        }
        try memory.keep(reading([signal, named("c", "gone"), named("d", "stays")]))
        let reading = reading([named("a", "changed"), named("b", "new")], withdrawn: ["c"])
        let before = try memory.signals(with: reading)
        try memory.keep(reading)
        #expect(before.map(\.comment) == ["changed", "new", "stays"])
        #expect(try memory.signals() == before)
    }

    @Test func whatIsRememberedIsNoNews() throws {
        let memory = try Memory.open(commonDirectory: folder)
        #expect(try memory.news(in: reading([signal])).signals == [signal])
        try memory.keep(reading([signal]))
        let other = Signal(id: "b", kind: .comment, source: "note", review: "r", comment: "other")
        #expect(try memory.news(in: reading([signal, other])).signals == [other])
    }

    @Test func proposalsKeepTheirOrder() throws {
        let memory = try Memory.open(commonDirectory: folder)
        let proposals = ["zebra", "ape"].map { id in
            Proposal(
                rule: Rule(
                    id: id, statement: "No \(id).", stage: .block, check: .line(LineCheck(forbid: id)),
                    examples: Examples(bad: [id], good: ["x"])),
                citations: [
                    Citation(evidence: Evidence(source: "note", comment: "\"no\" \(id)"), before: [id], after: [])
                ])
        }
        let unproposed = [
            Unproposed(rule: "a", reason: .leftToTool("black", path: "b")), Unproposed(rule: "c", reason: .told(path: "d")),
            Unproposed(rule: "e", reason: .absent("f")),
        ]
        try memory.replaceProposals(with: proposals, besides: unproposed, learnedFrom: "here")
        #expect(try memory.unproposed() == unproposed)
        #expect(try memory.proposals() == proposals)
        #expect(try memory.proposalSummaries().map(\.id) == ["zebra", "ape"])
        #expect(try memory.isLearned(from: "here"))
        #expect(try !memory.isLearned(from: "there"))
        try memory.forget()
        #expect(try memory.proposals().isEmpty)
        #expect(try !memory.isLearned(from: "here"))
    }

    @Test(arguments: [Data("not a database at all, however long it goes on".utf8), Data(repeating: 0xff, count: 5_000)])
    func aDamagedMemoryIsSetAsideAndBegunAnew(_ bytes: Data) throws {
        try FileManager.default.createDirectory(atPath: folder + "/precept", withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: file))
        let memory = try Memory.open(commonDirectory: folder)
        try memory.keep(reading([signal]))
        #expect(try memory.signals() == [signal])
        #expect(try Data(contentsOf: URL(fileURLWithPath: file + ".damaged")) == bytes)
    }

    @Test func aTruncatedMemoryIsBegunAnew() throws {
        let many = (0..<2_000).map { Signal(id: "s\($0)", kind: .comment, source: "note", review: "r", comment: "words") }
        do { try Memory.open(commonDirectory: folder).keep(reading(many)) }
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.truncate(atOffset: 5_000)
        try handle.close()
        let memory = try Memory.open(commonDirectory: folder)
        try memory.keep(reading([signal]))
        #expect(try memory.signals() == [signal])
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
        try Data().write(to: URL(fileURLWithPath: folder + "/precept"))
        let error = #expect(throws: MemoryError.self) { try Memory.open(commonDirectory: folder) }
        #expect(error?.message.contains(folder) == true)
    }
}
