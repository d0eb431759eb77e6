import Foundation
import GitCommand
import Instructions
import Rules
import Support

/// Carries out an amendment, with a commit or without, and says what was done.
struct AmendmentRun {
    let paths: RepositoryPaths
    let amendment: Amendment
    /// The commit message's first line, such as `Accept rule no-tabs`.
    let subject: String
    let rules: [Rule]
    /// What was done, one line a rule, said once it is done.
    let news: [String]
    /// What speaks for it, besides what taught the rules: sentences for the commit message.
    var reasons: [String] = []
    /// What a commit message says, where the rules do not.
    var body: String?
    /// Whether the rules are this clone's alone, and the paths start at its common git directory.
    var isPrivate = false

    /// Writes the files and leaves the commit to the person.
    /// - Parameter isRemembered: Whether `precept undo` may take it back.
    func write(isRemembered: Bool = true, quietly: Bool = false) throws {
        let written = try apply(isRemembered: isRemembered)
        if quietly { return }
        let shared = tell(written)
        if !isPrivate, let advice = Self.commitAdvice(shared, subject: subject, in: paths, countsUntracked: isRemembered) {
            print(advice)
        }
    }

    /// Writes the files, says what was done, and leaves it to the caller to tell how it is committed.
    /// - Returns: The paths that were written and that git does not ignore, from the worktree's top.
    func writeAmongOthers() throws -> [String] {
        let written = try apply(isRemembered: true)
        return tell(written)
    }

    /// How a person commits what was written; nil where HEAD holds just that, and nothing else is staged of it.
    /// - Parameter countsUntracked: Whether git should have what it did not track before.
    static func commitAdvice(
        _ written: [String], subject: String, in paths: RepositoryPaths, countsUntracked: Bool = true
    ) -> String? {
        guard let worktree = paths.worktree,
            let files = try? UncommittedFiles(among: written, in: worktree, countsUntracked: countsUntracked)
        else { return nil }
        // From a folder below the top, git wants to be told that the paths start there.
        let top = FileManager.default.currentDirectoryPath == worktree ? "" : ":/"
        let list = { (paths: [String]) in paths.map { quoted(top + $0) }.joined(separator: " ") }
        guard files.changed.isEmpty else {
            let added = list(written.filter((files.changed + files.onlyStaged).contains))
            // A commit made now would be that, under a subject of ours.
            if let action = HalfDone.action(in: paths) { return "you are in the middle of \(action); stage it with: git add \(added)" }
            return "commit it with: git add \(added) && git commit \(SignOff.isAskedFor(in: paths) ? "-s " : "")-m \(quoted(subject))"
        }
        return files.onlyStaged.isEmpty
            ? nil : "there is nothing to commit; take what is staged back with: git reset -q -- \(list(files.onlyStaged))"
    }

    private func apply(isRemembered: Bool) throws -> [FileChange] {
        if !isPrivate { try amendment.checkIndex(in: worktree()) }
        if isRemembered {
            var history = AmendmentHistory(in: paths)
            history.add(amendment, subject: subject, isPrivate: isPrivate)
        }
        return try amendment.apply(in: isPrivate ? paths.commonDirectory : worktree()).changes
    }

    /// Writes the files and makes one commit of just them.
    /// - Parameter isRemembered: Whether `precept undo` may take it back before what was written earlier.
    func commit(isRemembered: Bool = true) throws {
        try amendment.checkIndex(in: worktree())
        let commit = try AmendmentCommit.prepare(amendment, message: message, in: paths)
        let uncommitted = try isRemembered ? uncommitted() : []
        let applied = try amendment.apply(in: worktree())
        guard let commit else {
            tell(applied.changes)
            return print(
                amendment.changes.contains(where: \.tellsUncommitted)
                    ? "nothing to commit: what is told anew are rules that are not committed themselves"
                    : "nothing to commit: HEAD holds it already")
        }
        if isRemembered {
            // Before the commit is there, which else might be undone without what stood below it; where it never is, that
            // is forgotten.
            var history = AmendmentHistory(in: paths)
            history.add(commit: commit.id, over: uncommitted)
        }
        do {
            try commit.finish()
        } catch {
            if (error as? CommitRefused)?.leftBranch ?? false { applied.undo() }
            throw error
        }
        tell(applied.changes)
        for change in uncommitted where change.old != nil {
            print("  the commit takes in what was not committed yet of \(Printable.text(change.path))")
        }
        print("committed \(commit.id.prefix(12)) \(subject)")
    }

    /// The files that hold what HEAD does not, all of which goes into the commit.
    private func uncommitted() throws -> [FileChange] {
        let whole = amendment.changes.filter { $0.section == nil }
        let files = try UncommittedFiles(among: whole.map(\.path), in: worktree(), countsIgnored: true)
        return whole.filter { files.changed.contains($0.path) }
    }

    /// - Returns: The paths of the changes, but for what git ignores.
    @discardableResult
    private func tell(_ changes: [FileChange]) -> [String] {
        for line in news { print(line) }
        let ignored = ignored(changes.map(\.path))
        for change in changes {
            let path = isPrivate ? ShownPath.text("\(paths.commonDirectory)/\(change.path)") : change.path
            let remark = !ignored.contains(change.path) ? "" : ", which git ignores\(change.new == nil ? "" : ": it stays in this clone")"
            print("  \(change.new == nil ? "removed" : "wrote") \(Printable.text(path))\(remark)")
        }
        if !changes.isEmpty { for remark in amendment.plan?.remarks ?? [] { print("  \(Printable.text(remark))") } }
        return changes.map(\.path).filter { !ignored.contains($0) }
    }

    /// What git ignores of what is to be shared.
    private func ignored(_ files: [String]) -> Set<String> {
        guard !isPrivate, let worktree = paths.worktree else { return [] }
        return (try? IgnoredFiles.among(files, in: worktree)) ?? []
    }

    private func worktree() throws -> String {
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        return worktree
    }

    private var message: String {
        let body = rules.map { rule in
            rules.count == 1
                ? Self.wrapped("\(rule.statement)\(rule.why.isEmpty ? "" : "\n\nWhy: \(CleanText.line(rule.why)).")")
                : Self.wrapped("- \(rule.id): \(rule.statement)")
        }
        var trailers = rules.map { CommittedAmendment.trailer + $0.id }
        if SignOff.isAskedFor(in: paths, besides: rules), let signed = paths.worktree.flatMap(SignOff.trailer) { trailers.append(signed) }
        let paragraphs =
            [subject, self.body ?? body.joined(separator: "\n")] + reasons.map(Self.wrapped) + [trailers.joined(separator: "\n")]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// Lines of at most 72 characters.
    private static func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                let line = lines[lines.count - 1]
                if line.isEmpty {
                    lines[lines.count - 1] = String(word)
                } else if line.count + 1 + word.count <= 72 {
                    lines[lines.count - 1] = "\(line) \(word)"
                } else {
                    lines.append(String(word))
                }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// For a shell, in quotes where it needs them.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            byte.isASCIILetter || byte.isASCIIDigit || "./:_-".utf8.contains(byte)
        }
        return isPlain ? word : "'" + Printable.text(word).replacing("'", with: "'\\''") + "'"
    }
}
