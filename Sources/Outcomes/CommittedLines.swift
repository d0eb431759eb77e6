import Change
import Checking
import GitCommand
import Support

/// Tells which lines a commit adds, file by file, as digests.
///
/// Paths are from the worktree's top, wherever the person stands.
public final class CommittedLines: FateLedger.Commits {
    private let paths: RepositoryPaths
    private var read: (commit: String, lines: [String: Set<String>])?

    public init(in paths: RepositoryPaths) { self.paths = paths }

    /// The digests of the lines that the commit adds to the file; nil where it does not touch it, or is not to be had:
    /// an amended commit may be gone.
    public func added(by commit: String, to path: String) -> Set<String>? {
        if let read, read.commit == commit { return read.lines[path] }
        let lines = (try? self.lines(of: commit)) ?? [:]
        read = (commit, lines)
        return lines[path]
    }

    public func lines(of path: String, in commit: String) -> Set<String> {
        let question = paths.command(["cat-file", "blob", "\(commit):\(path)"], environment: ["GIT_NO_LAZY_FETCH": "1"])
        guard commit.allSatisfy(\.isHexDigit), let blob = try? question.run(), blob.status == 0 else { return [] }
        let lines = blob.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Set(lines.map { LineDigest.of($0) } + lines.suffix(1).map { LineDigest.ofEnd($0) })
    }

    /// One git for all of them: what a vendored folder was stopped with are thousands.
    public func changes(of paths: Set<String>, after time: Int) throws -> [String: [(time: Int, commit: String)]] {
        // By lines, which the few names that hold one are not fit for.
        let named = paths.filter { !$0.contains("\n") }.sorted()
        if named.isEmpty { return [:] }
        let log = try self.paths.command(
            [
                "--literal-pathspecs", "log", "-z", "--format=\u{1}%H %ct", "--name-only", "--no-renames", "--reverse", "--no-merges",
                "--no-show-signature", "\(GitVersion.optionSince())=\(time + 1)", "--stdin",
            ], input: Array((["HEAD", "--"] + named).map { "\($0)\n" }.joined().utf8)
        ).run()
        guard log.status == 0 else { return [:] }
        var changes: [String: [(time: Int, commit: String)]] = [:]
        var commit: (time: Int, commit: String)?
        for field in log.bytes.split(separator: 0) {
            if field.first == 1 {
                let words = String(decoding: field.dropFirst(), as: UTF8.self).split(separator: " ")
                commit = words.count == 2 ? Int(words[1]).map { (time: $0, commit: String(words[0])) } : nil
            } else if let commit {
                // A line feed stands before the first name.
                let name = field.first == UInt8(ascii: "\n") ? field.dropFirst() : field
                changes[String(decoding: name, as: UTF8.self), default: []].append(commit)
            }
        }
        return changes
    }

    public func gone(among paths: Set<String>) throws -> Set<String> {
        guard let worktree = self.paths.worktree else { return [] }
        let named = paths.filter { !$0.contains("\n") && !FileBytes.exists("\(worktree)/\($0)") }.sorted()
        let asked = named.flatMap { [":\($0)", "HEAD:\($0)"] }.map { "\($0)\n" }.joined()
        let answers = try self.paths.command(["cat-file", "--batch-check=there"], input: Array(asked.utf8)).output().bytes
            .split(separator: UInt8(ascii: "\n")).map { $0.elementsEqual("there".utf8) }
        guard answers.count == 2 * named.count else { return [] }
        return Set(named.indices.filter { !answers[2 * $0] && !answers[2 * $0 + 1] }.map { named[$0] })
    }

    public func newest() throws -> (time: Int, commit: String)? {
        let log = try paths.command(["log", "-1", "--format=%ct %H", "--no-show-signature", "HEAD"]).run()
        let words = log.status == 0 ? log.text.split(separator: " ") : []
        guard words.count == 2, let time = Int(words[0]) else { return nil }
        return (time, String(words[1]))
    }

    private func lines(of commit: String) throws -> [String: Set<String>] {
        // From a file: an id and nothing that git would take for an option.
        guard !commit.isEmpty, commit.allSatisfy(\.isHexDigit) else { return [:] }
        let parent = try paths.command(["rev-parse", "--verify", "-q", "\(commit)^1"]).run()
        let base = parent.status == 0 ? parent.text : try Revision.emptyTree()
        let touched = try paths.command(["diff", "--name-only", "--no-relative", "--no-renames", "-z", base, commit, "--"]).output()
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
