import Checking
import GitCommand
import RuleFiles
import Rules

/// A commit of an amendment that HEAD has and nothing has reverted.
public struct CommittedAmendment: Sendable {
    /// The line at a commit message's end that tells an amendment, one a rule.
    public static let trailer = OwnFiles.ruleTrailer

    /// In hexadecimal.
    public let id: String
    public let subject: String
    private let parents: [String]

    private static let reverts = OwnFiles.revertMark

    /// - Throws: `UndoRefused` where there is none; `GitCommandError`.
    public static func last(in worktree: String) throws -> CommittedAmendment {
        guard let newest = try all(in: worktree).first else { throw UndoRefused(.nothing) }
        return newest
    }

    /// The newest first.
    static func all(in worktree: String) throws -> [CommittedAmendment] {
        guard try Revision.head(in: worktree) != nil else { return [] }
        let log = try GitCommand(
            ["log", "-z", "--no-show-signature", "--format=%H%n%P%n%s%n%B", "--grep=^\(trailer)", "--grep=^\(reverts)", "HEAD"],
            in: worktree
        ).output()
        var undone: Set<Substring> = []
        var found: [CommittedAmendment] = []
        for record in log.bytes.split(separator: 0) {
            let text = String(decoding: record, as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count > 3, !undone.contains(lines[0]) else { continue }
            let reverted = lines[3...].filter { $0.hasPrefix(reverts) }.map { $0.dropFirst(reverts.count).prefix { $0.isHexDigit } }
            undone.formUnion(reverted)
            if reverted.isEmpty {
                found.append(
                    CommittedAmendment(
                        id: String(lines[0]), subject: String(lines[2]), parents: lines[1].split(separator: " ").map(String.init)))
            }
        }
        return found
    }

    /// What gives the rule files back what they held before. The instruction files' sections follow from them. A file
    /// of the worktree that holds that already, because undoing was stopped midway, is no other change.
    /// - Parameter uncommitted: Files that held what the commit before does not. They are given that back in the worktree,
    ///   and the commit before's in the commit.
    /// - Throws: `UndoRefused` where the commit is not ours alone, or a file is no longer as it left it.
    public func reversed(in worktree: String, giving uncommitted: [FileChange] = []) throws -> [FileChange] {
        guard parents.count < 2 else { throw UndoRefused(.merge(subject)) }
        let git = ["--literal-pathspecs"]
        let listed = try GitCommand(
            git + ["diff-tree", "-r", "-z", "--root", "--no-renames", "--no-commit-id", "--name-only", id], in: worktree
        ).output().bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        var changes: [FileChange] = []
        for path in listed {
            let before = try content(of: path, at: parents.first, in: worktree)
            let after = try content(of: path, at: id, in: worktree)
            guard OwnFiles.isRule(path) else {
                guard Self.withoutSection(before, path) == Self.withoutSection(after, path) else {
                    throw UndoRefused(.notAlone(path, subject))
                }
                continue
            }
            guard try content(of: path, at: "HEAD", in: worktree) == after else { throw UndoRefused(.changedSince(path, subject)) }
            let standing = try WorktreeFile(worktree: worktree, path: path).read()
            let held = uncommitted.first { $0.path == path }
            let wanted = if let held { held.old } else { before }
            let comparisons = [["--cached", "HEAD"]] + (standing == wanted ? [] : [[]])
            for comparison in comparisons
            where try GitCommand(git + ["diff", "--quiet", "--no-ext-diff"] + comparison + ["--", path], in: worktree).run().status != 0 {
                throw UndoRefused(.uncommitted(path, subject))
            }
            changes.append(FileChange(path: path, old: standing, new: wanted, committed: before))
        }
        return changes
    }

    /// As the worktree would hold it; nil where the commit has no such file.
    private func content(of path: String, at commit: String?, in worktree: String) throws -> [UInt8]? {
        guard let commit else { return nil }
        let blob = try GitCommand(["cat-file", "--filters", "\(commit):\(path)"], in: worktree).run()
        return blob.status == 0 ? blob.bytes : nil
    }

    /// What a file holds beside our section; nothing where it holds nothing else.
    private static func withoutSection(_ file: [UInt8]?, _ path: String) -> [UInt8]? {
        let rest = try? SectionText([], preamble: AgentRuleFile.preamble(at: path)).written(into: file)
        return rest ?? []
    }
}
