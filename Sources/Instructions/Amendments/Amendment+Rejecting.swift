import GitCommand
import RuleFiles
import Support

extension Amendment {
    /// The change that adds a rejection to the list, below what stands there.
    /// - Parameters:
    ///   - list: The file's bytes; nil where there is none yet.
    ///   - path: Where it is kept: `RejectedList.path`, or `privatePath`.
    /// - Throws: `RejectedListError` where the list cannot be read: it is never written anew over that.
    public static func rejecting(_ proposal: RejectedProposal, in list: [UInt8]?, at path: String = RejectedList.path) throws -> Amendment {
        let old = try RejectedList(reading: list, at: path)
        var new = old
        new.add(proposal)
        // Added below, the entry leaves a person's comments and order alone; where it replaces another
        // one, or the list is written in another style, the whole file is written anew.
        var bytes = Array(new.text.utf8)
        if let list, !old.proposals.isEmpty {
            let entry = RejectedList([proposal]).text.drop { $0 != "\n" }.dropFirst()
            let longer = list + (list.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + Array(entry.utf8)
            if (try? RejectedList(longer)) == new { bytes = longer }
        }
        return Amendment(changes: [FileChange(path: path, old: list, new: bytes)])
    }
}

extension RejectedList {
    /// What the team turned down, as the worktree holds it, and what one turned down of one's private rules.
    /// - Throws: `RejectedListError`, `WorktreeFileError`.
    public static func read(in paths: RepositoryPaths) throws -> RejectedList {
        let team = try paths.worktree.map { try read(path, in: $0).list.proposals } ?? []
        guard FileBytes.exists("\(paths.commonDirectory)/\(privatePath)") else { return RejectedList(team) }
        var own = try read(privatePath, in: paths.commonDirectory).list.proposals
        for index in own.indices { own[index].isPrivate = true }
        return RejectedList(team + own)
    }

    /// One of the two lists.
    /// - Parameter path: From the worktree's top, or from the common git directory.
    public static func read(_ path: String, in root: String) throws -> (list: RejectedList, bytes: [UInt8]?) {
        let bytes = try WorktreeFile(worktree: root, path: path).read()
        // A person knows paths from the worktree's top, and no others that begin elsewhere.
        return (try RejectedList(reading: bytes, at: path == privatePath ? "\(root)/\(path)" : path), bytes)
    }

    fileprivate init(reading bytes: [UInt8]?, at path: String) throws(RejectedListError) {
        do throws(RuleFileError) {
            try self.init(bytes)
        } catch {
            throw RejectedListError(path: path, reason: "\(error)")
        }
    }
}

/// A list of what was turned down cannot be read.
public struct RejectedListError: Failure, Hashable {
    public let path: String
    public let reason: String

    public var message: String { "\(path): \(reason)" }
    public var hint: String? { "mend the file by hand; nothing was written" }
}
