import Change
import GitCommand

/// Where the staged lines of a file stand in the worktree, as git sees it through the file's filters.
struct WorktreeLines {
    private let hunks: [HunkHeader]

    /// Asks git what is changed in the worktree and not staged.
    init(of path: String, in worktree: String) throws {
        let output = try GitCommand(
            [
                "--literal-pathspecs", "diff", "-U0", "--inter-hunk-context=0", "--no-ext-diff", "--no-textconv", "--no-color",
                "--no-renames",
                "--", path,
            ], in: worktree, environment: ["GIT_DIFF_OPTS": nil as String?]
        ).output()
        hunks = output.bytes.split(separator: UInt8(ascii: "\n")).compactMap(HunkHeader.init)
    }

    /// The number that a staged line has in the worktree; nil where it was changed or taken away there.
    func number(of staged: Int) -> Int? {
        var shift = 0
        for hunk in hunks {
            // Of a hunk that only adds, the old start is the line before it.
            let last = hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart + hunk.oldCount - 1
            if last < staged {
                shift += hunk.newCount - hunk.oldCount
            } else if hunk.oldCount > 0, hunk.oldStart <= staged {
                return nil
            }
        }
        return staged + shift
    }
}
