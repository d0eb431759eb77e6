import GitCommand
import Support

/// Why the hooks could not be put in place or taken away.
public enum HookFailure: Failure, Hashable {
    case bareRepository
    case outsideWorktree
    /// Something that is neither a file nor a link stands where a hook belongs.
    case inTheWay(path: String)
    /// The system refused; `reason` is its own word for it.
    case notWritten(path: String, reason: String)
    case notRead(path: String, reason: String)
    /// The repository's own `core.hooksPath` was set, but git still looks elsewhere.
    case overruled(by: String)
    case preceptNotFound(beside: String)
    /// It would pass over hooks in its configuration.
    case gitTooOld(version: String)

    public var message: String {
        switch self {
        case .bareRepository: "this is a bare repository: nobody commits in it, so there is nothing to guard"
        case .outsideWorktree: "this is inside a git directory, not in a worktree"
        case .inTheWay(let path): "\(path) is neither a file nor a link, and was left alone; nothing was changed"
        case .notWritten(let path, let reason): "\(path) cannot be written: \(reason); nothing was changed"
        case .notRead(let path, let reason): "\(path) cannot be read: \(reason); nothing was changed"
        case .overruled(let origin): "git looks for hooks where \(origin) says, whatever this repository's own settings say"
        case .gitTooOld(let version): "git \(version) runs no hooks from its configuration; 2.54 is the first that does"
        case .preceptNotFound(let folder): "no `precept` executable belongs to the one in \(folder)"
        }
    }

    public var hint: String? {
        switch self {
        case .bareRepository: "run `precept install` in a clone of it"
        case .outsideWorktree: "run it in the repository's worktree"
        case .inTheWay: "move it away and run this again"
        case .notWritten(let path, _):
            "see that there is space, and that you may write to \(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))"
        case .notRead: "see that you may read it, or move it away"
        case .overruled: "take core.hooksPath out there and run this again"
        case .gitTooOld: "leave out --by-config"
        case .preceptNotFound: "run precept's install.sh again"
        }
    }
}
