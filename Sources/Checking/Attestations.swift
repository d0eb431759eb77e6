import GitCommand
import Support

/// The trees that were seen to pass a command: `<git common dir>/precept/attested`, one a line, the newest last, as
/// `<tree> <time> <command>`.
public enum Attestations {
    /// Lines that are kept.
    static let most = 500

    static func contain(_ tree: String, _ command: String, in paths: RepositoryPaths) -> Bool {
        read(paths).contains { line in
            let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            return words.count == 3 && words[0] == tree && words[2] == name(of: command)
        }
    }

    /// - Parameter time: RFC 3339.
    /// - Throws: `UnwrittenAttestation`; what was kept before is kept then.
    public static func add(_ tree: String, _ command: String, at time: String, in paths: RepositoryPaths) throws {
        let folder = "\(paths.commonDirectory)/precept"
        FileBytes.makeFolder(folder)
        // Two at once would each write what the other had not yet.
        let lock = FileLock(folder: folder)
        lock.wait()
        defer { lock.close() }
        // What is there and cannot be read must not be written over.
        guard FileBytes.read(path(in: paths)) != nil || !FileBytes.exists(path(in: paths)) else {
            throw UnwrittenAttestation(path: path(in: paths))
        }
        let lines = read(paths).suffix(most - 1) + ["\(tree) \(time) \(name(of: command))"]
        guard FileBytes.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path(in: paths)) else {
            throw UnwrittenAttestation(path: path(in: paths))
        }
    }

    private static func read(_ paths: RepositoryPaths) -> [String] {
        guard let bytes = FileBytes.read(path(in: paths)) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// On one line, and with one blank between words.
    private static func name(of command: String) -> String {
        command.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func path(in paths: RepositoryPaths) -> String { "\(paths.commonDirectory)/precept/attested" }
}

/// There is no room, or no permission, to keep what was seen.
public struct UnwrittenAttestation: Failure {
    let path: String
    public var message: String { "\(path) cannot be written, so nothing was attested" }
    public var hint: String? { "see that the disk is not full, and that the file may be written" }
}
