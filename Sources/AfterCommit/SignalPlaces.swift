import Claims
import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether anything may have moved of what signals are read from, told by the times of a few files and folders:
/// the packed refs, what was fetched last, and the folders of notes, of pull requests and of Gerrit's changes.
///
/// A change of Gerrit's, or a pull request's head, that is neither fetched nor packed but written by hand below a
/// folder that exists, is not seen here. It is at the next fetch, or `precept learn`.
enum SignalPlaces {
    static func text(in paths: RepositoryPaths) -> String {
        let common = paths.commonDirectory
        var marks = ["\(common)/packed-refs", "\(common)/reftable/tables.list", "\(paths.gitDirectory)/FETCH_HEAD"].map(mark)
        marks += (["refs/changes/"] + PullRequestRef.prefixes).map { mark(of: "\(common)/\($0)") }
        addFolders(below: "\(common)/refs/notes", to: &marks)
        return LineDigest.of(marks.joined(separator: "\n").utf8)
    }

    /// A ref is written by moving a file into its folder, whose time that changes.
    private static func addFolders(below path: String, to marks: inout [String]) {
        marks.append(mark(of: path))
        for name in FileBytes.entries(of: path) ?? [] { addFolders(below: "\(path)/\(name)", to: &marks) }
    }

    private static func mark(of path: String) -> String {
        var status = stat()
        return stat(path, &status) == 0 ? status.mark : "-"
    }
}
