/// What git says of the repository it works in, on the way to something else, when it runs with
/// `GIT_TRACE_SETUP=1`: the answer of `rev-parse` without the cost of a second process.
public struct SetupTrace: Sendable, Hashable {
    public let paths: RepositoryPaths
    /// Whether git was started in the worktree's top folder.
    public let isAtTop: Bool

    /// The variable that makes git say it.
    public static let environment: [String: String?] = ["GIT_TRACE_SETUP": "1"]

    /// Reads `… setup: git_dir: .git` and its like, whose form git does not promise.
    /// - Returns: Nil where git said nothing, or said it otherwise: ask `RepositoryPaths.discover` then.
    public init?(_ errors: [UInt8]) {
        var values: [String: String] = [:]
        let marker = Array(" setup: ".utf8)
        for line in errors.split(separator: UInt8(ascii: "\n")) {
            // `<time> <place> setup: <key>: <value>`
            guard let start = line.indices.first(where: { line[$0...].starts(with: marker) }) else { continue }
            let parts = line[(start + marker.count)...].split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1].dropFirst(), as: UTF8.self)
        }
        guard let directory = values["git_dir"], let common = values["git_common_dir"], let tree = values["worktree"],
            let place = values["cwd"], let prefix = values["prefix"]
        else { return nil }
        // Git writes a line feed in a path as an escape: too rare to be worth reading.
        guard ![directory, common, tree, place].contains(where: { $0.contains("\\") }) else { return nil }
        let moved = prefix != "(null)"
        func located(_ path: String) -> String { moved && !path.hasPrefix("/") ? "\(place)/\(path)" : path }
        paths = RepositoryPaths(
            worktree: tree == "(null)" ? nil : tree, gitDirectory: located(directory), commonDirectory: located(common))
        isAtTop = !moved && tree == place
    }
}
