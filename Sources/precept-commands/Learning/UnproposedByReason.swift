import Checking
import Memory

/// What was learned and is not proposed, by why.
struct UnproposedByReason {
    private(set) var leftToTools: [(rule: String, tool: String, path: String)] = []
    private(set) var told: [(rule: String, path: String)] = []
    private(set) var absent: [(rule: String, what: String)] = []

    init(_ unproposed: [Unproposed]) {
        for entry in unproposed {
            switch entry.reason {
            case .leftToTool(let tool, let path): leftToTools.append((entry.rule, tool, path))
            case .told(let path): told.append((entry.rule, path))
            case .absent(let what): absent.append((entry.rule, what))
            }
        }
    }

    /// For a person; none for a reason that nothing has.
    var lines: [String] {
        Self.lines(
            leftToTools.map { "\($0.rule): \($0.tool), by \(Printable.text($0.path))" }, "a tool that is set up here sees to it")
            + Self.lines(told.map { "\($0.rule): \(Printable.text($0.path))" }, "it is told already")
            + Self.lines(absent.map { "\($0.rule): \(Printable.text($0.what))" }, "the last commit has no such file or code any more")
    }

    private static func lines(_ entries: [String], _ reason: String) -> [String] {
        entries.isEmpty ? [] : ["\(entries.count) not proposed, as \(reason)"] + entries.map { "         \($0)" }
    }
}
