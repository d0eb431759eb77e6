import GitCommand

extension Repository {
    /// Which commit brought in each line of the file, from top to bottom.
    ///
    /// Asks `git blame --porcelain`: `git_blame_file` takes fifteen to seventy times as long.
    /// - Parameters:
    ///   - lines: counted from 1; nil for all of them.
    ///   - commit: where the file is read; nil for HEAD, never the worktree.
    /// - Throws: `GitCommandError` where the file or the lines are not there.
    public func blame(
        _ path: String, lines: ClosedRange<Int>? = nil, at commit: ObjectID? = nil
    ) throws -> [BlameLine] {
        var arguments = ["blame", "--porcelain"]
        if let lines { arguments.append("-L\(lines.lowerBound),\(lines.upperBound)") }
        arguments += [commit?.hex ?? "HEAD", "--", path]
        let output = try command(["-c", "core.quotePath=false"] + arguments).run()
        guard output.status == 0 else {
            throw GitCommandError.failed(
                arguments: arguments, status: output.status,
                errors: String(decoding: output.errors, as: UTF8.self))
        }
        var porcelain = BlamePorcelain()
        return porcelain.read(output.bytes)
    }
}
