import Dispatch

/// Something that is done on a thread of its own until somebody needs it.
///
/// Sendable although it changes: what the one thread writes the others read only when they have waited for its end.
package final class Aside<Value: Sendable, Failure: Error>: @unchecked Sendable {
    private let group = DispatchGroup()
    private var result: Result<Value, Failure>?

    package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
        DispatchQueue.global().async(group: group) { self.result = Result { () throws(Failure) in try work() } }
    }

    /// Waits for it.
    /// - Throws: What it threw.
    package func value() throws(Failure) -> Value {
        group.wait()
        guard let result else { preconditionFailure("it ended without a result") }
        return try result.get()
    }
}
