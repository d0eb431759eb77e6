import Clibgit2

/// Makes one call of libgit2 and turns a failure into an error, so that no status goes unseen.
///
/// Reads `git_error_last`, which belongs to this thread, at once, and clears it with `git_error_clear`.
/// - Parameter doing: what is tried, as it follows "cannot"; only made where the call fails.
/// - Returns: the status, which for a few functions is a number of its own.
@discardableResult
func check(_ doing: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) -> Int32 {
    let status = call()
    guard status < 0 else { return status }
    let last = git_error_last()
    let category = last?.pointee.klass ?? 0
    let text = last?.pointee.message.map { String(cString: $0) } ?? "libgit2 failed with code \(status)"
    git_error_clear()
    throw GitError(
        code: .init(rawValue: status), category: .init(rawValue: Int32(category)), doing: doing(), text: text)
}

/// Runs `body`, with nil where it fails because of `code`: where that code is an answer and no failure.
func unless<Value: ~Copyable>(_ code: GitError.Code, _ body: () throws(GitError) -> Value) throws(GitError) -> Value? {
    do {
        return try body()
    } catch {
        guard error.code == code else { throw error }
        return nil
    }
}
