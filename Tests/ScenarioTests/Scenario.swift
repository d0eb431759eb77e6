/// A shell session with the answers it should get, as one text file tells it.
///
///     # A comment explains what follows.
///     $ precept rules        a command, run by `sh`; commands share one shell, so `cd` and variables last
///     > …                    more lines of that command (a here-document, say)
///     no rules               what it prints, standard output and standard error as they come
///     ...                    any number of lines
///     ? 1                    its exit status, where that is not 0
///
/// A printed line that could be taken for one of these stands with a `\` before it. Blank lines at the
/// end of what is printed mean nothing.
struct Scenario {
    struct Step {
        /// Comments and blank lines above the command, as they stand.
        var preface: [String]
        /// The command's lines, without their marks.
        var command: [String]
        var printed: [String]
        var status: Int
    }

    var steps: [Step]
    /// What stands below the last step.
    var closing: [String]

    init(parsing text: String) {
        steps = []
        closing = []
        var preface: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        for line in lines {
            if line.hasPrefix("$ ") {
                closeStep(into: &preface)
                steps.append(Step(preface: preface, command: [String(line.dropFirst(2))], printed: [], status: 0))
                preface = []
            } else if line.hasPrefix("#") || steps.isEmpty || !preface.isEmpty {
                if preface.isEmpty { closeStep(into: &preface) }
                preface.append(line)
            } else if line.hasPrefix("> ") || line == ">" {
                steps[steps.count - 1].command.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("? "), let status = Int(line.dropFirst(2)) {
                steps[steps.count - 1].status = status
            } else {
                steps[steps.count - 1].printed.append(Self.unmarked(line))
            }
        }
        closeStep(into: &preface)
        closing = preface
    }

    /// Blank lines that trail what a step prints belong to what comes next.
    private mutating func closeStep(into preface: inout [String]) {
        guard !steps.isEmpty, preface.isEmpty else { return }
        while steps[steps.count - 1].printed.last == "" {
            preface.append(steps[steps.count - 1].printed.removeLast())
        }
    }

    /// The file's text again.
    var text: String {
        var lines: [String] = []
        for step in steps {
            lines += step.preface
            lines += zip(["$ "] + Array(repeating: "> ", count: step.command.count), step.command).map {
                ($0 + $1).hasSuffix("> ") ? ">" : $0 + $1
            }
            lines += step.printed.map(Self.marked)
            if step.status != 0 { lines.append("? \(step.status)") }
        }
        return (lines + closing).map { $0 + "\n" }.joined()
    }

    private static let marks = ["$ ", "> ", "? ", "#", "\\"]

    private static func marked(_ line: String) -> String {
        marks.contains(where: line.hasPrefix) || line == ">" ? "\\" + line : line
    }

    private static func unmarked(_ line: String) -> String {
        line.hasPrefix("\\") ? String(line.dropFirst()) : line
    }
}
