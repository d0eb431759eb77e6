import Memory
import Support

/// What was learned and is not proposed, by why.
struct UnproposedByReason {
    private(set) var leftToTools: [(rule: String, tool: String, path: String)] = []
    /// What is proposed without the files that a tool works on.
    private(set) var leftInPart: [(rule: String, globs: [String], tool: String, path: String)] = []
    private(set) var told: [(rule: String, path: String)] = []
    private(set) var absent: [(rule: String, what: String)] = []

    init(_ unproposed: [Unproposed]) {
        for entry in unproposed {
            switch entry.reason {
            case .leftToTool(let tool, let path):
                if let globs = entry.globs {
                    leftInPart.append((entry.rule, globs, tool, path))
                } else {
                    leftToTools.append((entry.rule, tool, path))
                }
            case .told(let path): told.append((entry.rule, path))
            case .absent(let what): absent.append((entry.rule, what))
            }
        }
    }

    /// For a person; none for a reason that nothing has.
    var lines: [String] {
        Self.lines(
            leftToTools.map { "\($0.rule): \($0.tool), by \(Printable.text($0.path))" },
            "not proposed, as a tool that is set up here sees to it")
            + Self.lines(
                leftInPart.map {
                    "\($0.rule): \(Printable.text($0.globs.joined(separator: " "))), \($0.tool), by \(Printable.text($0.path))"
                },
                "proposed without the files that a tool which is set up here sees to")
            + Self.lines(told.map { "\($0.rule): \(Printable.text($0.path))" }, "not proposed, as it is told already")
            + Self.lines(
                absent.map { "\($0.rule): \(Printable.text($0.what))" },
                "not proposed, as the last commit has no such file or code any more")
    }

    private static func lines(_ entries: [String], _ what: String) -> [String] {
        entries.isEmpty ? [] : ["\(entries.count) \(what)"] + entries.map { "         \($0)" }
    }
}
