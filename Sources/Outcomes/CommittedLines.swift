import Change
import Checking
import GitCommand

/// Tells which lines a commit adds, file by file, as digests.
public final class CommittedLines: FateLedger.Commits {
    private var newest: (commit: String, lines: [String: Set<String>])?

    public init() {}

    /// The digests of the lines that the commit adds to the file; nil where it does not touch it, or is not to be had:
    /// an amended commit may be gone.
    public func added(by commit: String, to path: String) -> Set<String>? {
        if let newest, newest.commit == commit { return newest.lines[path] }
        let lines = (try? Self.lines(of: commit)) ?? [:]
        newest = (commit, lines)
        return lines[path]
    }

    public func lines(of path: String, in commit: String) -> Set<String> {
        guard commit.allSatisfy(\.isHexDigit), let blob = try? GitCommand(["cat-file", "blob", "\(commit):\(path)"], environment: ["GIT_NO_LAZY_FETCH": "1"]).run(), blob.status == 0
        else { return [] }
        let lines = blob.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Set(lines.map { LineDigest.of($0) } + lines.suffix(1).map { LineDigest.ofEnd($0) })
    }

    public func next(changing path: String, after time: Int) throws -> String? {
        let log = try GitCommand([
            "--literal-pathspecs", "log", "--format=%H", "--reverse", "--no-merges", "--no-show-signature", "--since=\(time + 1)",
            "HEAD", "--", path,
        ]).run()
        return log.status == 0 ? log.text.split(separator: "\n").first.map(String.init) : nil
    }

    private static func lines(of commit: String) throws -> [String: Set<String>] {
        // From a file: an id and nothing that git would take for an option.
        guard !commit.isEmpty, commit.allSatisfy(\.isHexDigit) else { return [:] }
        let parent = try GitCommand(["rev-parse", "--verify", "-q", "\(commit)^1"]).run()
        let base = parent.status == 0 ? parent.text : try Revision.emptyTree()
        let touched = try GitCommand(["diff", "--name-only", "--no-renames", "-z", base, commit, "--"]).output()
        var lines: [String: Set<String>] = [:]
        for name in touched.bytes.split(separator: 0) { lines[String(decoding: name, as: UTF8.self)] = [] }
        for file in try DiffCommand.between(base, and: commit, mayFetch: false).run().files {
            var digests = (0..<file.added.count).map { LineDigest.of(file.added[$0]) }
            if file.endsWithoutNewline, !file.added.isEmpty { digests.append(LineDigest.ofEnd(file.added[file.added.count - 1])) }
            lines[String(decoding: file.path, as: UTF8.self), default: []].formUnion(digests)
        }
        return lines
    }
}
