/// A program, git or another, that could not be started.
package struct NotStarted: Error {
    /// The system's error, as in `errno`.
    package let code: Int32
}
