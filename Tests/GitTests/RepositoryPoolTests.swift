import Dispatch
import Foundation
import Git
import Testing

@Suite struct RepositoryPoolTests {
    @Test func threadsReadSideBySide() throws {
        let made = try TestRepository()
        defer { withExtendedLifetime(made) {} }
        let commits = try (0..<20).map { number in
            try made.write("\(number)\n", to: "file")
            return try made.commit("\(number)")
        }
        let pool = RepositoryPool(like: try made.open())
        let lock = NSLock()
        nonisolated(unsafe) var lent: Set<ObjectIdentifier> = []
        nonisolated(unsafe) var messages: [Int: String] = [:]
        nonisolated(unsafe) var isShared = false
        DispatchQueue.concurrentPerform(iterations: commits.count) { number in
            try? pool.lend { repository in
                let id = ObjectIdentifier(repository)
                lock.withLock { if !lent.insert(id).inserted { isShared = true } }
                let message = try repository.commit(commits[number]).message
                lock.withLock {
                    messages[number] = message.filter { $0 != "\n" }
                    lent.remove(id)
                }
            }
        }
        #expect(!isShared)
        #expect(messages == Dictionary(uniqueKeysWithValues: commits.indices.map { ($0, "\($0)") }))
    }

    @Test func whatIsGivenBackIsLentAgain() throws {
        let made = try TestRepository()
        defer { withExtendedLifetime(made) {} }
        let pool = RepositoryPool(like: try made.open())
        let first = try pool.lend { ObjectIdentifier($0) }
        #expect(throws: CancellationError.self) { try pool.lend { _ in throw CancellationError() } }
        #expect(try pool.lend { ObjectIdentifier($0) } == first)
    }
}
