import Dispatch

/// Something that is done on a thread of its own until somebody needs it.
///
/// Sendable although it changes: what the one thread writes the others read only when they have waited for its end.
package final class Aside<Value: Sendable>: @unchecked Sendable {
    private let group = DispatchGroup()
    private var result: Result<Value, any Error>?

    package init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: group) { self.result = Result { try work() } }
    }

    /// Waits for it.
    /// - Throws: What it threw.
    package func value() throws -> Value {
        group.wait()
        guard let result else { preconditionFailure("it ended without a result") }
        return try result.get()
    }
}
