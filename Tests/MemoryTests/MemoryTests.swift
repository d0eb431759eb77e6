import Foundation
import Learning
import Rules
import Signals
import Testing

@testable import Memory

@Suite struct MemoryTests {
    private let folder = TemporaryFolder()

    private func open() throws -> Memory { try Memory.open(commonDirectory: folder.path) }

    private let signal = Signal(
        id: "a", kind: .comment, source: "note", review: "r1", commit: "c1", path: "src/ä b.c", line: 3, endLine: 4,
        author: "Jane Roe <jane@example.org>", at: Date(timeIntervalSince1970: 1_700_000_000.5), comment: "Use \u{0}nullptr\nplease 🎉",
        corrections: [Correction(path: "src/ä b.c", line: 3, before: ["NULL;", ""], after: [])], tags: ["forgot_to_run_tests"])
    private let bare = Signal(id: "b", kind: .failedCheck, source: "git-appraise", review: "r2", comment: "")

    private func reading(_ signals: [Signal], withdrawn: [String] = [], left: [LeftOut] = []) -> Reading {
        Reading(signals: signals, withdrawn: withdrawn, leftOut: left, state: ReadingState())
    }

    private func proposal(_ id: String) -> Proposal {
        Proposal(
            rule: Rule(
                id: id, statement: "Write `nullptr`, not `NULL`.", stage: .block, scope: ["**/*.cpp"],
                check: .line(LineCheck(forbid: #"\bNULL\b"#)), examples: Examples(bad: ["x = NULL;"], good: ["x = nullptr;"]),
                evidence: [Evidence(source: "note", review: "r1", comment: "nullptr")]),
            citations: [
                Citation(
                    evidence: Evidence(source: "note", review: "r1", commit: "c1", path: "a.cpp", line: 1, author: "J", at: "2026-01-01"),
                    before: ["x = NULL;"], after: ["x = nullptr;"])
            ])
    }

    // MARK: - What is kept is read again

    @Test func signalsComeBackAsTheyWere() throws {
        try open().keep(reading([bare, signal]))
        #expect(try open().signals() == [signal, bare])
    }

    @Test func theSameSignalCountsOnce() throws {
        let memory = try open()
        try memory.keep(reading([signal]))
        try memory.keep(reading([signal]))
        #expect(try memory.signals().count == 1)
        #expect(try memory.summary().counts == [SignalCount(source: "note", kind: "comment", count: 1, corrected: 1)])
    }

    @Test func whatIsWithdrawnIsGone() throws {
        let memory = try open()
        try memory.keep(reading([signal, bare]))
        try memory.keep(reading([], withdrawn: ["a", "unknown"]))
        #expect(try memory.signals() == [bare])
    }

    @Test func whatIsLeftOutAddsUp() throws {
        let memory = try open()
        for _ in 0..<2 {
            try memory.keep(reading([], left: [LeftOut(reason: .bot, source: "note", count: 2, samples: ["one", "two"])]))
        }
        #expect(try memory.leftOut() == [LeftOut(reason: .bot, source: "note", count: 4, samples: ["one", "two"])])
    }

    @Test func proposalsComeBackInTheirOrder() throws {
        let memory = try open()
        try memory.replaceProposals(with: [proposal("z"), proposal("a")], learnedFrom: "x")
        #expect(try open().proposals() == [proposal("z"), proposal("a")])
        #expect(try memory.isLearned(from: "x") && !memory.isLearned(from: "y"))
        try memory.replaceProposals(with: [proposal("b")], learnedFrom: "y")
        #expect(try memory.proposals().map(\.rule.id) == ["b"])
        try memory.removeProposal(id: "b")
        #expect(try memory.proposalCount() == 0)
    }

    @Test func theSummaryIsNeverStale() throws {
        let memory = try open()
        #expect(try memory.summary() == MemorySummary(counts: [], leftOut: [], proposals: []))
        try memory.keep(reading([signal], left: [LeftOut(reason: .bot, source: "note", count: 1, samples: [])]))
        #expect(try memory.summary().counts.map(\.count) == [1])
        #expect(try memory.summary().leftOut.map(\.count) == [1])
        try memory.replaceProposals(with: [proposal("a"), proposal("b")], learnedFrom: "x")
        #expect(try memory.summary().proposals.map(\.id) == ["a", "b"])
        try memory.removeProposal(id: "a")
        #expect(try memory.summary().proposals.map(\.id) == ["b"])
        try memory.forget()
        #expect(try memory.summary() == MemorySummary(counts: [], leftOut: [], proposals: []))
        #expect(try !memory.isLearned(from: "x"))
    }

    // MARK: - A file that is not as it should be

    @Test(arguments: ["not a database at all, but long enough to be read as one: " + String(repeating: "x", count: 5_000)])
    func whatIsNoDatabaseIsSetAside(_ text: String) throws {
        try folder.write(text, to: "precept/memory.sqlite")
        try open().keep(reading([signal]))
        #expect(try open().signals() == [signal])
        #expect(try String(contentsOfFile: "\(folder.path)/precept/memory.sqlite.damaged", encoding: .utf8) == text)
    }

    @Test(arguments: [0, 10, 100, 1_000, 4_096, 6_000])
    func aTruncatedFileIsBegunAnew(_ bytes: Int) throws {
        do {
            let memory = try open()
            try memory.keep(reading((0..<200).map { Signal(id: "s\($0)", kind: .comment, source: "n", review: "r", comment: "c") }))
        }
        try folder.truncate("precept/memory.sqlite", to: bytes)
        let memory = try open()
        try memory.keep(reading([signal]))
        #expect(try memory.signals().contains(signal))
    }

    @Test func damageFoundLaterIsNamedWithItsRemedy() throws {
        do {
            let memory = try open()
            try memory.keep(reading((0..<500).map { Signal(id: "s\($0)", kind: .comment, source: "n", review: "r", comment: "c") }))
        }
        try folder.overwrite("precept/memory.sqlite", from: 20_000, with: [UInt8](repeating: 0xaa, count: 30_000))
        let memory = try open()
        #expect(throws: MemoryError.self) {
            _ = try memory.signals()
            _ = try memory.summary()
        }
    }

    @Test func anotherVersionsFileIsEmptied() throws {
        do {
            let memory = try open()
            try memory.keep(reading([signal]))
            try memory.database.write { try $0.execute(sql: "PRAGMA user_version = 999; DROP TABLE fact; CREATE TABLE fact (x)") }
        }
        let memory = try open()
        #expect(try memory.signals().isEmpty)
        #expect(try memory.readingState() == ReadingState())
        try memory.keep(reading([signal]))
        #expect(try open().signals() == [signal])
    }

    @Test func whereNothingCanBeWrittenItSaysSo() throws {
        try folder.write("a file, where a folder should be", to: "precept")
        #expect(throws: MemoryError.self) { try open() }
        do {
            _ = try open()
        } catch let error as MemoryError {
            #expect(error.message.contains("\(folder.path)/precept"))
            #expect(error.hint != nil)
        }
    }

    @Test func existsOnlyOnceItIsMade() throws {
        #expect(!Memory.exists(commonDirectory: folder.path))
        _ = try open()
        #expect(Memory.exists(commonDirectory: folder.path))
    }

    // MARK: - Two at once

    @Test func twoHandlesSeeEachOthersWork() throws {
        let (one, other) = (try open(), try open())
        try one.keep(reading([signal]))
        try other.keep(reading([bare]))
        #expect(try one.signals() == other.signals())
        #expect(try one.summary() == other.summary())
    }

    @Test func manyHandlesAtOnceLoseNothing() async throws {
        _ = try open()
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    let memory = try Memory.open(commonDirectory: path)
                    for number in 0..<10 {
                        let signal = Signal(id: "\(task)-\(number)", kind: .comment, source: "n", review: "r", comment: "c")
                        try memory.keep(Reading(signals: [signal], withdrawn: [], leftOut: [], state: ReadingState()))
                        _ = try memory.summary()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try open().signals().count == 40)
        #expect(try open().summary().counts.map(\.count) == [40])
    }
}
