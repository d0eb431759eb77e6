import Support

/// A git process that has been started and not yet waited for.
public struct RunningGit: ~Copyable {
    private let child: ChildProcess

    init(_ command: GitCommand) throws(GitCommandError) {
        let place = command.directory.map { ["-C", $0] } ?? []
        do {
            child = try ChildProcess("git", place + command.arguments, input: command.input, environment: command.environment)
        } catch {
            throw .notStarted(code: error.code)
        }
    }

    /// Feeds the input, drains both outputs, then waits.
    public consuming func finish() -> ProcessOutput {
        child.finish()
    }

    /// The same for output that is too much to keep.
    /// - Parameter take: Gets what git writes, piece by piece.
    public consuming func finish(reading take: (UnsafeBufferPointer<UInt8>) -> Void) -> ProcessOutput {
        child.finish(reading: take)
    }
}
