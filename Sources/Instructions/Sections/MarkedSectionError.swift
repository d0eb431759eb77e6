import GitCommand
import Support

/// Why the markers of an instruction file do not say where our section is. Lines count from 1.
public enum MarkedSectionError: Failure, Hashable {
    case unended(line: Int, fence: Int?)
    case unbegun(line: Int)
    case nested(line: Int, outer: Int)
    case doubled(line: Int, first: Int)
    case fenced(line: Int, fence: Int)
    case openFence(line: Int)
    case notText

    public var message: String {
        switch self {
        case .unended(let line, let fence?):
            "line \(line): \(MarkedSection.begin) is never ended; the code block opened on line \(fence) holds the end"
        case .unended(let line, nil):
            "line \(line): \(MarkedSection.begin) is never ended"
        case .unbegun(let line):
            "line \(line): \(MarkedSection.end) ends nothing"
        case .nested(let line, let outer):
            "line \(line): \(MarkedSection.begin) stands in the section that begins on line \(outer)"
        case .doubled(let line, let first):
            "line \(line): a second section begins; the first begins on line \(first)"
        case .fenced(let line, let fence):
            "line \(line): the marker stands in the code block opened on line \(fence), and none stands outside"
        case .openFence(let line):
            "line \(line): the code block opened here is never closed, and would swallow a section added below"
        case .notText:
            "is not text in UTF-8: it holds NUL bytes"
        }
    }

    public var hint: String? {
        switch self {
        case .openFence: "close the code block, or place the two markers yourself where the section should be"
        case .notText: "save it as UTF-8"
        default:
            "mend the markers by hand; precept repairs none. "
                + "Both on lines of their own: \(MarkedSection.begin) … \(MarkedSection.end)"
        }
    }
}
