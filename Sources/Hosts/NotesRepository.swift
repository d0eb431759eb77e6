import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// This clone's side of a sync: its notes refs, and what it keeps of the remote's.
struct NotesRepository: Sendable {
    let paths: RepositoryPaths
    let remote: String

    /// Where the remote's ref is kept, as `precept learn --fetch` keeps it.
    func kept(_ ref: String) -> String { "\(Self.remotes)\(remote)/\(ref.dropFirst(Self.notes.count))" }

    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        try paths.command(arguments).output().text
    }

    /// Nil where there is no such ref.
    func target(of ref: String) throws -> String? {
        let output = try paths.command(["rev-parse", "--verify", "-q", ref]).run()
        return output.status == 0 ? output.text : nil
    }

    enum Merged {
        /// The ref's commit, which holds what both sides had; nil where neither had any.
        case at(String?)
        /// Somebody moved the ref meanwhile; it is left alone.
        case moved
    }

    /// Brings what the remote has into the ref.
    func merge(_ theirs: String?, into ref: String, standing ours: String?) throws -> Merged {
        guard let theirs, theirs != ours else { return .at(ours) }
        guard let ours else { return try move(ref, from: "", to: theirs) }
        if try isAncestor(theirs, of: ours) { return .at(ours) }
        if try isAncestor(ours, of: theirs) { return try move(ref, from: ours, to: theirs) }
        // Beside the ref: git would move it without looking whether it is still what was merged.
        let beside = "\(Self.remotes)\(Self.mark)\(getpid())/\(ref.dropFirst(Self.notes.count))"
        defer { _ = try? run(["update-ref", "-d", beside]) }
        try run(["update-ref", beside, ours])
        try run(["notes", "--ref=\(beside)", "merge", "-q", "-s", "cat_sort_uniq", theirs])
        let merge = try run(["commit-tree", "-p", ours, "-p", theirs, "-m", "Merge notes from \(remote)", "\(beside)^{tree}"])
        return try move(ref, from: ours, to: merge)
    }

    /// Removes what an earlier run left when it was killed.
    func removeLeftovers() throws {
        let names = try run(["for-each-ref", "--format=%(refname)", Self.remotes])
        for name in names.split(separator: "\n") where name.hasPrefix(Self.remotes + Self.mark) {
            let number = name.dropFirst(Self.remotes.count + Self.mark.count).prefix { $0 != "/" }
            guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
            try run(["update-ref", "-d", String(name)])
        }
    }

    private func move(_ ref: String, from old: String, to new: String) throws -> Merged {
        let moved = try paths.command(["update-ref", "-m", "sync with \(remote)", ref, new, old]).run()
        if moved.status == 0 { return .at(new) }
        // A lock that nobody gives back would look like a race for ever.
        guard try target(of: ref) != (old.isEmpty ? nil : old) else {
            throw GitCommandError.failed(arguments: ["update-ref"], status: moved.status, errors: String(decoding: moved.errors, as: UTF8.self))
        }
        return .moved
    }

    private func isAncestor(_ one: String, of other: String) throws -> Bool {
        try paths.command(["merge-base", "--is-ancestor", one, other]).run().status == 0
    }

    private static let notes = "refs/notes/"
    private static let remotes = "refs/notes/remotes/"
    private static let mark = "precept-sync-"
}
