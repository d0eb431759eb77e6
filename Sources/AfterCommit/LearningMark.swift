import GitCommand
import Support

/// How far learning has come in this worktree, as the hook behind a commit can tell without opening anything:
/// four lines in `precept/learned` of the git directory.
public struct LearningMark: Sendable, Hashable {
    /// HEAD, in hexadecimal, of which everything is known.
    var head: String
    /// What `SignalPlaces` gave then.
    var places: String
    /// When it was learned, in seconds since 1970.
    var time: Int
    /// Whether there are comments that a commit may still answer.
    var isAwaiting: Bool

    /// What is there now. Taken before it is read, so that what comes meanwhile is noticed later.
    /// - Parameter head: HEAD in hexadecimal; empty where there is no commit yet.
    public init(head: String, in paths: RepositoryPaths) {
        self.head = head
        places = SignalPlaces.text(in: paths)
        time = Clock.now()
        isAwaiting = false
    }

    /// Leaves word that all of it was learned from.
    /// - Parameter isAwaiting: whether there are comments that a commit may still answer.
    public func leave(in paths: RepositoryPaths, isAwaiting: Bool) {
        var mark = self
        mark.isAwaiting = isAwaiting
        mark.write(in: paths)
    }

    private static func path(in paths: RepositoryPaths) -> String { "\(paths.gitDirectory)/precept/learned" }

    init?(readFrom paths: RepositoryPaths) {
        guard let bytes = FileBytes.read(Self.path(in: paths)) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, let time = Int(lines[2]) else { return nil }
        head = String(lines[0])
        places = String(lines[1])
        self.time = time
        isAwaiting = lines[3] == "awaiting"
    }

    func write(in paths: RepositoryPaths) {
        let text = "\(head)\n\(places)\n\(time)\n\(isAwaiting ? "awaiting" : "")\n"
        // A linked worktree's git directory has nothing of precept's yet.
        FileBytes.makeFolder("\(paths.gitDirectory)/precept")
        _ = FileBytes.write(Array(text.utf8), to: Self.path(in: paths))
    }
}
