import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The id of the tree that a commit of the index would have.
public enum IndexTree {
    /// Asked of a copy of the index, because git writes into the index that it is asked about.
    /// - Throws: `GitCommandError` where the index holds a conflict, and so no tree.
    public static func id(in paths: RepositoryPaths) throws -> String {
        let index = Environment["GIT_INDEX_FILE"] ?? "\(paths.gitDirectory)/index"
        let folder = "\(paths.gitDirectory)/precept"
        let copy = "\(folder)/index.\(getpid())"
        FileBytes.makeFolder(folder)
        defer { for name in [copy, "\(copy).lock"] { unlink(name) } }
        // A repository in which nothing was ever staged has none, and no copy says the same.
        if let bytes = FileBytes.read(index) {
            guard FileBytes.write(bytes, to: copy) else { throw UncopiedIndex(folder: folder) }
        }
        return try GitCommand(
            ["-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "write-tree", "--missing-ok"],
            environment: ["GIT_INDEX_FILE": copy]
        ).output().text
    }
}

/// There is no room, or no permission, for a copy of the index.
struct UncopiedIndex: Failure {
    let folder: String
    var message: String { "the index cannot be copied into \(folder)" }
    var hint: String? { "see that the disk is not full, and that the folder may be written" }
}
