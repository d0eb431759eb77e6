import Foundation

/// A repository for threads that read it side by side: each is lent a `Repository` that no other has in that time.
///
/// Sendable although these are not: each is either with one thread or idle, under the lock.
public final class RepositoryPool: @unchecked Sendable {
    private let path: String?
    private let lock = NSLock()
    private var idle: [Repository] = []

    /// Opens what it lends as `repository` was opened, which stays with its own thread.
    public init(like repository: Repository) { path = repository.openedAt }

    /// - Parameter body: Must not keep what it is lent.
    /// - Throws: `GitError` where the repository cannot be opened once more; what `body` throws.
    public func lend<Answer>(_ body: (Repository) throws -> Answer) throws -> Answer {
        let repository = try lock.withLock { idle.popLast() } ?? Repository(at: path)
        defer { lock.withLock { idle.append(repository) } }
        return try body(repository)
    }
}
