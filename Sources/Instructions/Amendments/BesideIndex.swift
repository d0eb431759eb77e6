import GitCommand

/// Git, run on an index of our own, without hooks or a file system monitor taking notice.
struct BesideIndex {
    let worktree: String
    let index: String

    @discardableResult
    func run(_ arguments: [String], input: [String] = []) throws -> String {
        let settings = [
            "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.splitIndex=false",
            "-c", "index.sparse=false",
        ]
        return try GitCommand(
            settings + arguments, in: worktree, input: Self.zeroEnded(input),
            environment: ["GIT_INDEX_FILE": index]
        ).output().text
    }

    /// Lines as git reads them with `-z`.
    static func zeroEnded(_ lines: [String]) -> [UInt8] {
        lines.reduce(into: []) { $0 += Array($1.utf8) + [0] }
    }
}
