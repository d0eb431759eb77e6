import GitCommand
import RuleFiles

extension Amendment {
    /// The change that adds a rejection to the list, below what stands there.
    /// - Parameter list: The file's bytes; nil where there is none yet.
    /// - Throws: `RejectedListError` where the list cannot be read: it is never written anew over that.
    public static func rejecting(_ proposal: RejectedProposal, in list: [UInt8]?) throws -> Amendment {
        let old = try RejectedList(reading: list)
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
        return Amendment(changes: [FileChange(path: RejectedList.path, old: list, new: bytes)])
    }
}

extension RejectedList {
    /// The list as the worktree holds it.
    /// - Throws: `RejectedListError`, `WorktreeFileError`.
    public static func read(in worktree: String) throws -> (list: RejectedList, bytes: [UInt8]?) {
        let bytes = try WorktreeFile(worktree: worktree, path: path).read()
        return (try RejectedList(reading: bytes), bytes)
    }

    fileprivate init(reading bytes: [UInt8]?) throws(RejectedListError) {
        do throws(RuleFileError) {
            try self.init(bytes)
        } catch {
            throw RejectedListError(reason: "\(error)")
        }
    }
}

/// `.precept/rejected.yml` cannot be read.
public struct RejectedListError: Failure, Hashable {
    public let reason: String

    public var message: String { "\(RejectedList.path): \(reason)" }
    public var hint: String? { "mend the file by hand; nothing was written" }
}
