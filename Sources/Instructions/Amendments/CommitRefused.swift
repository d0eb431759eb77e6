import GitCommand
import Support

/// Why no commit was made of an amendment.
public struct CommitRefused: Failure, Hashable {
    public enum Reason: Sendable, Hashable {
        case inTheMiddle(of: String)
        case indexLocked
        case noFileInHead(String)
        case notMade
        case branchMoved
        /// The branch is where it was, and git did not move it: it is locked, or a hook says no.
        case branchHeld
        /// The commit of that id was made, but the index still holds the old files.
        case indexLeft(String)
    }

    public let reason: Reason
    /// Whether there was a commit to make, and the branch does not have it.
    public var leftBranch: Bool { reason == .branchMoved || reason == .branchHeld }
    /// Git's own words, those that say most.
    private let said: String?

    init(_ reason: Reason, _ errors: [UInt8]) {
        self.reason = reason
        let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
        let telling = lines.last { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.last
        said = telling.map { line in
            String(line.hasPrefix("fatal: ") || line.hasPrefix("error: ") ? line.dropFirst(7) : line)
        }
    }

    public var message: String {
        switch reason {
        case .inTheMiddle(let action): "you are in the middle of \(action); no commit was made"
        case .indexLocked: "the index is locked by another git; no commit was made"
        case .noFileInHead(let path): "\(path) is no regular file in HEAD; no commit was made"
        case .notMade: "git made no commit: \(said ?? "it said nothing")"
        case .branchMoved: "the branch was moved by someone else meanwhile; no commit was made: \(said ?? "")"
        case .branchHeld: "git did not move the branch; no commit was made: \(said ?? "it said nothing")"
        case .indexLeft(let id): "commit \(id.prefix(12)) was made, but the index could not follow: \(said ?? "")"
        }
    }

    public var hint: String? {
        switch reason {
        case .inTheMiddle: "finish or abort it, or run the command without --commit"
        case .indexLocked: "let the other git finish; if none is running, remove the lock file it left"
        case .noFileInHead: "run the command without --commit, and commit by hand"
        case .notMade where said?.contains("ident") ?? false || said?.contains("email") ?? false:
            "tell git who you are: git config user.name NAME; git config user.email ADDRESS"
        case .branchHeld where said?.contains(".lock") ?? false:
            "let the other git finish; if none is running, remove the lock file it left"
        case .branchHeld: "see what it says, or run the command without --commit"
        case .notMade, .branchMoved: "run the command again, or without --commit"
        case .indexLeft: "git restore --staged .precept and the instruction file"
        }
    }
}
