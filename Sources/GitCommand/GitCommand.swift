import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One run of the `git` executable, which answers what libgit2 does not, or not as fast.
///
/// Git's own environment (`GIT_DIR`, `GIT_INDEX_FILE`) is handed on, so that a run inside a hook sees
/// what the hook's git sees. Spawned with `posix_spawn`, which costs a tenth of Foundation's `Process`.
public struct GitCommand: Sendable {
    public var arguments: [String]
    /// Where git runs; nil for this process's own directory.
    public var directory: String?
    public var input: [UInt8]
    /// Variables set, or with nil removed, for this run alone.
    public var environment: [String: String?]

    public init(
        _ arguments: [String], in directory: String? = nil, input: [UInt8] = [],
        environment: [String: String?] = [:]
    ) {
        self.arguments = arguments
        self.directory = directory
        self.input = input
        self.environment = environment
    }

    /// Runs git to its end and returns what it wrote, whatever its status.
    public func run() throws(GitCommandError) -> ProcessOutput {
        try start().finish()
    }

    /// Runs git to its end and returns what it wrote.
    /// - Throws: `GitCommandError.failed` where git exits with any other status than 0.
    public func output() throws(GitCommandError) -> ProcessOutput {
        try succeeded(run())
    }

    /// Runs git to its end.
    /// - Parameter take: Gets what git writes, piece by piece, while it goes on.
    /// - Throws: As `output()`, after `take` got what there was.
    public func output(reading take: (UnsafeBufferPointer<UInt8>) -> Void) throws(GitCommandError) {
        _ = try succeeded(start().finish(reading: take))
    }

    private func succeeded(_ output: ProcessOutput) throws(GitCommandError) -> ProcessOutput {
        guard output.status == 0 else {
            throw .failed(
                arguments: arguments, status: output.status,
                errors: String(decoding: output.errors, as: UTF8.self))
        }
        return output
    }

    /// Starts git without waiting for it, so that two runs can go on side by side.
    public func start() throws(GitCommandError) -> RunningGit {
        try RunningGit(self)
    }
}
