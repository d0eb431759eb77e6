import GitCommand
import Support

/// Entries of the index, written by git itself and under its lock.
///
/// `--index-info` makes an entry anew: it forgets that a sparse checkout leaves the file out, and when the worktree's was
/// looked at last. Both are told again, or git would take the file for deleted, and for changed until somebody asks for the
/// status.
package struct IndexUpdate {
    private let worktree: String
    /// What to write, as `update-index -z --index-info` reads it, by path.
    private let lines: [[UInt8]: [UInt8]]

    package init(_ lines: [[UInt8]: [UInt8]], in worktree: String) {
        self.lines = lines
        self.worktree = worktree
    }

    /// - Returns: What git says, of which a status that is not 0 means that nothing was written.
    package func run() throws -> ProcessOutput {
        let listed = try GitCommand(["ls-files", "-z", "-t"], in: worktree).output().bytes.split(separator: 0)
        let leftOut = listed.filter { $0.starts(with: "S ".utf8) }.map { Array($0.dropFirst(2)) }
            // Of mode 0 is what goes.
            .filter { path in lines[path].map { !$0.starts(with: "0 ".utf8) } ?? false }
        let input = lines.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap(\.value)
        let written = try GitCommand(["update-index", "-z", "--index-info"], in: worktree, input: input).run()
        guard written.status == 0 else { return written }
        if !leftOut.isEmpty {
            _ = try GitCommand(["update-index", "-z", "--skip-worktree", "--stdin"], in: worktree, input: leftOut.flatMap { $0 + [0] })
                .run()
        }
        _ = try GitCommand(["update-index", "-q", "--refresh"], in: worktree).run()
        return written
    }
}
