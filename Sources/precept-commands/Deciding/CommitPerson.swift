import GitCommand
import Learning
import Rules

/// Who would be the author of a commit made now, and when, as git itself says it.
struct CommitPerson {
    let name: String
    /// In UTC, as `2026-11-20`.
    let day: String

    /// Nil where git does not know who this is. Read from `git var GIT_AUTHOR_IDENT`: `<name> <<mail>>
    /// <seconds since 1970> <zone>`.
    static func current() -> CommitPerson? {
        guard let output = try? GitCommand(["var", "GIT_AUTHOR_IDENT"]).run(), output.status == 0,
            let end = output.text.lastIndex(of: "<"), let mailEnd = output.text.lastIndex(of: ">"),
            let seconds = output.text[mailEnd...].split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return CommitPerson(name: CleanText.line(String(output.text[..<end]), limit: 80), day: Day.text(at: seconds))
    }
}
