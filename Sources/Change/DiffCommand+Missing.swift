import GitCommand
import Rules

/// A partial clone has not all contents, and git shows no line of a change of which it cannot show every one.
extension DiffCommand {
    /// The change without the lines of those files whose contents are missing here, as they stand or as they stood: each
    /// that may have some is a named skip. Nil where nothing is missing.
    func withoutMissing() throws -> ChangeSet? {
        let entries = try RawLog.files(
            in: GitCommand(
                ["diff", "--no-relative", "--no-ext-diff", "--ignore-submodules=dirty"] + RawLog.options + sides + ["--"],
                in: directory, environment: environment
            ).output().bytes)
        let contents = Set(entries.flatMap(\.contents))
        let missing = try contents.subtracting(PresentObjects.among(contents, in: directory, environment: environment))
        let lacking = entries.filter { !missing.isDisjoint(with: $0.contents) }
        if lacking.isEmpty { return nil }

        var change = ChangeSet(
            files: lacking.flatMap(\.files),
            skips: lacking.filter(\.mayAddLines).map { Skip(.unreadable, path: $0.path, reason: Self.isMissing) })
        var rest: [String] = []
        for entry in entries where missing.isDisjoint(with: entry.contents) {
            guard let path = String(validating: entry.path, as: UTF8.self) else {
                change.files += entry.files
                change.skips.append(Skip(.unreadable, path: entry.path, reason: Self.isUnnamable))
                continue
            }
            rest.append(path)
        }
        while !rest.isEmpty {
            var parser = DiffParser()
            try command(on: Array(rest.prefix(Self.mostPaths))).output { parser.take($0) }
            try change.add(parser.finish())
            rest.removeFirst(min(rest.count, Self.mostPaths))
        }
        return change
    }

    /// That git is asked about at once: what one process may be given has an end.
    private static let mostPaths = 256
    private static let isMissing = "its lines were not looked at: its content, or what it was before, is missing here"
    private static let isUnnamable =
        "its lines were not looked at: beside contents that are missing here, git takes no name that is not UTF-8"
}
