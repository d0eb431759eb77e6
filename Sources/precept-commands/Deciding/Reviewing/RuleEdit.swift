import GitCommand
import RuleFiles
import Rules
import Support

/// A rule's statement and stage as a few lines of text, changed in a person's editor.
struct RuleEdit {
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    /// Opens the editor that git would, and waits for it.
    /// - Returns: The rule as the person left it.
    /// - Throws: `EditRefused` where the editor fails or the text does not say a rule; `GitCommandError`.
    func run(in paths: RepositoryPaths) throws -> Rule {
        let editor = try GitCommand(["var", "GIT_EDITOR"]).output().text
        FileBytes.makeFolder("\(paths.gitDirectory)/precept")
        let file = "\(paths.gitDirectory)/precept/edit-\(rule.id).yml"
        guard FileBytes.write(Array(text.utf8), to: file) else { throw EditRefused(reason: "\(file) cannot be written") }
        defer { FileBytes.remove(file) }
        let status = try ForegroundCommand(["sh", "-c", "\(editor) \"$@\"", editor, file]).run()
        guard status == 0 else { throw EditRefused(reason: "the editor ended with status \(status)") }
        guard let bytes = FileBytes.read(file) else { throw EditRefused(reason: "\(file) cannot be read") }
        return try amended(by: String(decoding: bytes, as: UTF8.self))
    }

    var text: String {
        """
        # \(rule.id): change the stage (\(Self.stages.map(\.rawValue).joined(separator: ", "))) or the statement, save, and leave the editor.
        # Lines that start with # do not count; where nothing is left, all stays as it was.
        stage: \(rule.stage.rawValue)
        statement: \(CleanText.line(rule.statement))

        """
    }

    /// - Parameter text: `stage:` and `statement:`, each once at most, the statement on as many lines as it likes.
    func amended(by text: String) throws(EditRefused) -> Rule {
        var amended = rule
        var statement: [Substring] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            if line.hasPrefix("stage:") {
                let word = CleanText.line(String(line.dropFirst("stage:".count)))
                guard let stage = Stage(rawValue: word), Self.stages.contains(stage) else {
                    throw EditRefused(reason: "\(word) is no stage")
                }
                amended.stage = stage
            } else {
                statement.append(line.hasPrefix("statement:") ? line.dropFirst("statement:".count) : line)
            }
        }
        let words = CleanText.line(statement.joined(separator: " "))
        if !words.isEmpty { amended.statement = words }
        do throws(RuleFileError) {
            try RuleCheck.check(amended)
        } catch {
            throw EditRefused(reason: "\(error)")
        }
        return amended
    }

    private static let stages = Stage.allCases.filter { $0 != .retired }
}

/// Nothing came of editing; the rule is as it was.
struct EditRefused: Failure {
    let reason: String

    var message: String { "left as it was: \(Printable.text(reason))" }
}
