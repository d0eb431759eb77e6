import GitCommand
import Support

/// What git answers about revisions.
public enum Revision {
    /// The commit's id.
    /// - Throws: `RevisionNotFound`.
    static func commit(_ revision: String) throws -> String {
        let output = try GitCommand(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]).run()
        guard output.status == 0, !revision.hasPrefix("-") else { throw RevisionNotFound(revision: revision) }
        return output.text
    }

    /// The id of the commit at HEAD; nil where there is none yet.
    public static func head(in directory: String?) throws -> String? {
        let head = try GitCommand(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], in: directory).run()
        return head.status == 0 ? head.text : nil
    }

    /// Whether this is the id, all zeros, by which git says that there is no commit.
    public static func isNothing(_ revision: String) -> Bool {
        revision.utf8.count >= 40 && revision.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// The year in which a commit was written, where its author was; nil where git does not tell.
    static func year(of commit: String) -> Int? {
        let log = try? GitCommand(["log", "-1", "--no-show-signature", "--date=format:%Y", "--format=%ad", commit]).output()
        return log.flatMap { Int($0.text) }
    }

    /// Where two branches parted.
    /// - Throws: `NoMergeBase`.
    static func mergeBase(_ old: String, _ new: String) throws -> String {
        let output = try GitCommand(["merge-base", old, new]).run()
        guard output.status == 0, let base = output.text.split(separator: "\n").first else {
            throw NoMergeBase(old: old, new: new)
        }
        return String(base)
    }

    /// Whether two commits have any history in common here.
    static func isRelated(_ old: String, _ new: String) throws -> Bool {
        try GitCommand(["merge-base", old, new]).run().status == 0
    }

    /// Whether a part of the history was not fetched.
    static func isShallow() throws -> Bool {
        try GitCommand(["rev-parse", "--is-shallow-repository"]).output().text == "true"
    }

    /// The id of the tree without entries, in this repository's kind of ids.
    public static func emptyTree() throws -> String {
        try GitCommand(["hash-object", "-t", "tree", "--stdin"]).output().text
    }
}

/// No commit of that name.
public struct RevisionNotFound: Failure {
    let revision: String
    public var message: String { "there is no commit \(revision)" }
    public var hint: String? { "in a shallow clone, fetch more of the history first" }
}

/// The two commits have no history in common, or none that was fetched.
public struct NoMergeBase: Failure {
    let old: String
    let new: String
    public var message: String { "\(old) and \(new) have no common ancestor here" }
    public var hint: String? { "in a shallow clone, fetch more of the history first: git fetch --unshallow" }
}
