import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file that hooks add their outcomes to, `precept/outcomes.log` in the common git directory: one
/// `Outcome.json` a line, the newest last.
///
/// What one run has to say is one `write` behind the end of the file, so that two commits at once do not mix
/// their lines. It begins with a line feed: what a killed process left of a line stays a line of its own. Readers
/// pass over blank lines and over what is no object, and leave a last line without its end for later.
///
/// Past `largestFile` bytes the file becomes `outcomes.log.1`, in place of the one that was, and a new one is
/// begun. A reader that remembers how far it came tells the two apart by their first object, and looks at the end
/// of the older, too: a process that opened it before it was moved may still add to it.
public enum OutcomeLog {
    public static let largestFile = 1 << 20

    public static func path(in commonDirectory: String) -> String { "\(commonDirectory)/precept/outcomes.log" }
    public static func olderPath(in commonDirectory: String) -> String { path(in: commonDirectory) + ".1" }

    /// Adds the outcomes. A commit does not fail for its record: where nothing can be written, nothing is.
    /// - Returns: Whether they are in the file.
    @discardableResult
    public static func append(_ outcomes: [Outcome], in commonDirectory: String) -> Bool {
        if outcomes.isEmpty { return true }
        FileBytes.makeFolder("\(commonDirectory)/precept")
        let text = "\n" + outcomes.map { $0.json + "\n" }.joined()
        let path = path(in: commonDirectory)
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { return false }
        defer { close(file) }
        let isWritten = FileBytes.writeAll(Array(text.utf8), to: file)
        setAside(file, path, as: olderPath(in: commonDirectory))
        return isWritten
    }

    /// Under a lock, and only while the open file is still the one of that name: of two at once, one moves it.
    private static func setAside(_ file: Int32, _ path: String, as older: String) {
        var opened = stat()
        var named = stat()
        guard fstat(file, &opened) == 0, opened.st_size > largestFile, flock(file, LOCK_EX | LOCK_NB) == 0,
            stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev
        else { return }
        rename(path, older)
    }
}
