import GitCommand
import Rules

/// Judges what a push would publish, ref by ref, as git's pre-push hook is told of it.
public struct PushCheck: Sendable {
    /// The remote's name; where it has none, its address.
    public var remote: String
    /// Lines of `<local ref> <local id> <remote ref> <remote id>`.
    public var refs: String

    public init(remote: String, refs: String) {
        self.remote = remote
        self.refs = refs
    }

    /// - Parameter rules: The rules as they stand in a commit.
    public func run(bypass: Bypass = .fromEnvironment(), rules: @escaping (String) throws -> CompiledRules) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        var report = Report()
        for line in refs.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            // Deleting a ref publishes nothing.
            guard words.count == 4, !Revision.isNothing(words[1]) else { continue }
            guard let local = try? Revision.commit(words[1]) else { continue }
            guard let old = try knownBase(of: local, remote: words[3]) ?? publishedBase(of: local) else { continue }
            report.add(try RangeCheck(RevisionRange(old: old, new: local), bypass: bypass, mayFetch: false).run(rules: rules))
        }
        return report
    }

    /// What the remote's ref stands at, where that is here and has to do with the commit: a branch without a parent may
    /// have been written anew from its first commit on. What a shallow clone does not know of is no reason to believe so.
    private func knownBase(of local: String, remote id: String) throws -> String? {
        guard !Revision.isNothing(id), let known = try? Revision.commit(id) else { return nil }
        if try !Revision.isRelated(known, local), try !Revision.isShallow() { return nil }
        return known
    }

    /// Where a new branch leaves what the remote has; nil where it has nothing of its own. Zeros where
    /// the remote, as far as is known here, has none of it.
    private func publishedBase(of local: String) throws -> String? {
        var heads = try self.heads(of: "refs/remotes/\(remote)/")
        if heads.isEmpty { heads = try self.heads(of: "refs/remotes/") }
        let nothing = String(repeating: "0", count: local.count)
        if heads.isEmpty { return nothing }
        let own = try GitCommand(
            ["rev-list", "--max-count=1", "--stdin"],
            input: Array(([local] + heads.map { "^\($0)" }).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        ).output()
        if own.text.isEmpty { return nil }
        let base = try GitCommand(["merge-base", local] + heads.prefix(1000)).run()
        return base.text.split(separator: "\n").first.map(String.init) ?? nothing
    }

    private func heads(of prefix: String) throws -> [String] {
        let output = try GitCommand(["for-each-ref", "--format=%(objectname)", prefix]).output()
        return Set(output.text.split(separator: "\n").map(String.init)).sorted()
    }
}
