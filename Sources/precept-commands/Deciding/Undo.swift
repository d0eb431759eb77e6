import ArgumentParser
import GitCommand
import Instructions
import Rules
import Support

/// Takes the last amendment back.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back the last amendment: what was accepted, retired, rejected or shared last.",
        discussion: """
            Again, it takes back the one before. What was written and not committed by precept is undone in the files, \
            where they are as they were written. Else the last commit that precept made of an amendment is reverted \
            by a commit of its own, whatever else is staged or changed; what a rule file held uncommitted before that, it \
            holds again. Reverting that commit with git does the same but for that.
            """)

    func run() throws {
        let paths = try RepositoryPaths.discover()
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        try AmendmentLock.hold(in: paths) { try undo(in: paths, worktree) }
    }

    private func undo(in paths: RepositoryPaths, _ worktree: String) throws {
        var history = AmendmentHistory(in: paths)
        // What is known of a commit that was amended since is about to be forgotten.
        let whole = history
        if let written = try history.last() { return try undo(written, &history, in: paths, worktree) }
        let committed = try CommittedAmendment.last(in: worktree)
        let uncommitted = whole.uncommitted(before: committed.id)
        let changes = try committed.reversed(in: worktree, giving: uncommitted)
        let amendment = try AcceptedRules.read(in: paths, forCommit: true).amendment(restoring: changes)
        let given = try history.returnGiven(by: committed.id)
        let run = AmendmentRun(
            paths: paths, amendment: amendment, subject: "Revert \"\(committed.subject)\"", rules: [],
            news: ["undone: \(committed.subject)"] + Self.words(on: given, in: paths)
                + uncommitted.filter { $0.old != nil }.map { "  \(Printable.text($0.path)) stands as it did before, not committed" },
            body: "\(OwnFiles.revertMark)\(committed.id).")
        try run.commit(isRemembered: false)
    }

    private func undo(_ written: WrittenAmendment, _ history: inout AmendmentHistory, in paths: RepositoryPaths, _ worktree: String) throws
    {
        let changes = try written.reversed(in: written.isPrivate ? paths.commonDirectory : worktree)
        let amendment = try written.isPrivate ? Amendment(changes: changes) : AcceptedRules.read(in: paths).amendment(restoring: changes)
        history.beginUndoing()
        let given = try history.returnGiven()
        let run = AmendmentRun(
            paths: paths, amendment: amendment, subject: "Undo: \(written.subject)", rules: [],
            news: ["undone: \(written.subject)"] + Self.words(on: given, in: paths), isPrivate: written.isPrivate)
        try run.write(isRemembered: false)
        history.forgetLast()
    }

    private static func words(on given: [FileChange], in paths: RepositoryPaths) -> [String] {
        given.map { "  \(Printable.text(ShownPath.text("\(paths.commonDirectory)/\($0.path)"))) is private again" }
    }
}
