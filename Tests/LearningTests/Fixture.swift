import Foundation
import RuleFiles
import Rules
import Signals

@testable import Learning

/// Signals and changes in a few words.
enum Fixture {
    static let day = 86_400.0
    static let start = Date(timeIntervalSince1970: 1_700_000_000)

    static func signal(
        _ number: Int, _ comment: String, _ before: [String], _ after: [String], path: String = "src/a.py",
        kind: SignalKind = .comment
    ) -> Signal {
        Signal(
            id: "s\(number)", kind: kind, source: "note", review: "r\(number)", path: path, line: 1,
            author: "Author \(number % 3)", at: start.addingTimeInterval(Double(number) * day), comment: comment,
            corrections: [Correction(path: path, line: 1, before: before, after: after)])
    }

    static func change(_ number: Int, _ lines: [String], path: String = "src/b.py", message: String = "Go on") -> AcceptedChange {
        AcceptedChange(
            id: "c\(number)", at: start.addingTimeInterval(Double(number) * day), message: message,
            files: [AcceptedFile(path: path, added: lines)])
    }

    /// Four reviews of the same nit in other places, and code that keeps to what they ask.
    static let comparisons = [
        signal(1, "compare with None by identity", ["    if total == None:"], ["    if total is None:"]),
        signal(2, "`is None`, please", ["    return a if b == None else b"], ["    return a if b is None else b"]),
        signal(3, "None is a singleton", ["    while head == None and tries:"], ["    while head is None and tries:"]),
        signal(4, "use is", ["x = [i for i in y if i == None]"], ["x = [i for i in y if i is None]"]),
    ]
    static let code = [
        change(1, (0..<30).map { "    value_\($0) = load(name, \($0))" }),
        change(2, (0..<30).map { "    if item_\($0) == limit and other is not None:" }),
    ]

    /// Proposals as they would be written, to the byte.
    static func texts(_ signals: [Signal], _ accepted: [AcceptedChange]) -> [String] {
        Learner.shipped.proposals(from: signals, accepted: accepted).map { proposal in
            RuleFile.text(of: proposal.rule) + "\(proposal.citations)"
        }
    }
}
