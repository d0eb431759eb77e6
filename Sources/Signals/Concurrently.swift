import Dispatch

/// Does one thing on a thread of its own while the caller does another; returns when both are done.
/// - Throws: What `aside` throws, else what `here` does.
package func concurrently<Aside: Sendable, Here>(
    _ aside: @escaping @Sendable () throws -> Aside, _ here: () throws -> Here
) throws -> (Aside, Here) {
    // Written by the one thread before the other, which waits for it, reads it.
    nonisolated(unsafe) var there: Result<Aside, any Error>?
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { there = Result { try aside() } }
    let here = Result { try here() }
    group.wait()
    guard let there else { preconditionFailure("left before it was done") }
    return (try there.get(), try here.get())
}
