import GitCommand

extension Repository {
    /// Which commit brought in each line of the file, from top to bottom.
    ///
    /// Asks `git blame --porcelain`: `git_blame_file` takes fifteen to seventy times as long.
    /// - Parameters:
    ///   - lines: counted from 1; nil for all of them.
    ///   - commit: where the file is read; nil for HEAD, never the worktree.
    /// - Throws: `GitCommandError` where the file or the lines are not there.
    public func blame(_ path: String, lines: ClosedRange<Int>? = nil, at commit: ObjectID? = nil) throws -> [BlameLine] {
        var arguments = ["blame", "--porcelain"]
        if let lines { arguments.append("-L\(lines.lowerBound),\(lines.upperBound)") }
        arguments += [commit?.hex ?? "HEAD", "--", path]
        var porcelain = BlamePorcelain()
        return porcelain.read(try command(arguments).output().bytes)
    }
}
