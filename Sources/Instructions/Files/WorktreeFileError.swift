import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a file of the worktree is left alone.
public struct WorktreeFileError: Failure, Hashable {
    /// From the worktree's top.
    public let path: String
    public let reason: Reason

    public enum Reason: Sendable, Hashable {
        case readOnly
        case folder
        case noFile
        case noFolder(String)
        case linkInTheWay(String)
        case linkOut
        case linkToNothing
        case changedMeanwhile
        case nameNotUTF8
        case unreadable(Int32)
        case unwritable(Int32)
    }

    package init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var message: String {
        switch reason {
        case .readOnly: "\(path) is read-only"
        case .folder: "\(path) is a folder, not a file"
        case .noFile: "\(path) is not a regular file"
        case .noFolder(let folder): "\(folder) is not a folder"
        case .linkInTheWay(let link): "\(link) is a symbolic link, through which nothing is written"
        case .linkOut: "\(path) is a symbolic link out of the repository"
        case .linkToNothing: "\(path) is a symbolic link to nothing"
        case .changedMeanwhile: "\(path) was changed by someone else meanwhile"
        case .nameNotUTF8: "\(path) has a name that is not UTF-8, and is left as it is"
        case .unreadable(let code): "\(path) cannot be read: \(String(cString: strerror(code)))"
        case .unwritable(let code): "\(path) cannot be written: \(String(cString: strerror(code)))"
        }
    }

    public var hint: String? {
        switch reason {
        case .readOnly: "make it writable: chmod u+w '\(path)'"
        case .folder, .noFile, .noFolder: "move it away"
        case .linkInTheWay, .linkOut, .linkToNothing: "replace the link with the file or folder itself"
        case .changedMeanwhile: "run the command again"
        case .nameNotUTF8, .unreadable, .unwritable: nil
        }
    }
}
