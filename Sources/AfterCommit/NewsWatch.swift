import Checking
import Claims
import GitCommand
import Support

/// Decides, in microseconds, whether a commit may have brought anything to learn from.
///
/// It has where a ref of notes, of pull requests or of Gerrit's changes may have moved, where HEAD came from
/// elsewhere than where learning left it, and where the message may claim to mend something. A commit without a
/// claim can still answer a comment that waits for it: that is looked for once an hour.
struct NewsWatch {
    private let paths: RepositoryPaths
    private let hook: String

    /// Seconds.
    private static let longestWait = 3600

    init(in paths: RepositoryPaths, hook: String) {
        self.paths = paths
        self.hook = hook
    }

    func isDue() -> Bool {
        // What a merge or a rebase brings in is more than one message.
        guard hook == "post-commit", var mark = LearningMark(readFrom: paths), let move = HeadMove(in: paths),
            mark.places == SignalPlaces.text(in: paths)
        else { return true }
        if move.new == mark.head { return false }
        guard move.isCommit, move.old == mark.head, !mayClaim(move) else { return true }
        if mark.isAwaiting && abs(Clock.now() - mark.time) >= Self.longestWait { return true }
        mark.head = move.new
        mark.write(in: paths)
        return false
    }

    /// Git leaves the message as it was edited, which may hold more than it keeps, and never less.
    private func mayClaim(_ move: HeadMove) -> Bool {
        guard let message = FileBytes.read("\(paths.gitDirectory)/COMMIT_EDITMSG") else { return true }
        let subject = move.reason.utf8.drop { $0 != UInt8(ascii: ":") }
        return ClaimTraces.mayBe(inSubject: subject, message: message)
    }
}
