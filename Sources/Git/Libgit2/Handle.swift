/// Owns one handle of libgit2 and frees it.
///
/// Never leaves this target: what `Repository` hands out are values that have been copied out.
struct Handle<Kind: HandleKind>: ~Copyable {
    let pointer: OpaquePointer

    /// Makes the handle with the libgit2 function that `call` calls.
    init(_ doing: @autoclosure () -> String, _ call: (UnsafeMutablePointer<OpaquePointer?>) -> Int32) throws(GitError) {
        var made: OpaquePointer?
        try check(doing()) { call(&made) }
        guard let made else {
            throw GitError(code: .generic, doing: doing(), text: "libgit2 gave nothing")
        }
        pointer = made
    }

    deinit {
        Kind.free(pointer)
    }
}

/// A type of libgit2 that has to be freed.
protocol HandleKind {
    static func free(_ pointer: OpaquePointer)
}
