import GitCommand
import Support

/// Why an amendment is not undone.
public struct UndoRefused: Failure, Hashable {
    enum Reason: Hashable {
        case nothing
        /// The path, and the amendment's subject.
        case changedSince(String, String)
        case uncommitted(String, String)
        /// It was committed together with something else.
        case notAlone(String, String)
        case merge(String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    public var message: String {
        switch reason {
        case .nothing: "there is no amendment to undo"
        case .changedSince(let path, let subject): "cannot undo \(Self.quoted(subject)): \(Printable.text(path)) was changed since"
        case .uncommitted(let path, let subject):
            "cannot undo \(Self.quoted(subject)): \(Printable.text(path)) has changes that are not committed"
        case .notAlone(let path, let subject):
            "cannot undo \(Self.quoted(subject)): its commit changed \(Printable.text(path)) too, which is not precept's"
        case .merge(let subject): "cannot undo \(Self.quoted(subject)): its commit is a merge"
        }
    }

    public var hint: String? {
        switch reason {
        case .nothing: "only what precept wrote, or committed with --commit, can be undone"
        case .changedSince: "take a rule out of force with: precept retire ID"
        case .uncommitted: "commit them or put them away first"
        case .notAlone, .merge: "revert the commit with git revert"
        }
    }

    private static func quoted(_ subject: String) -> String { "\u{201c}\(Printable.text(subject))\u{201d}" }
}
