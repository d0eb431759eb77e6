import GitCommand
import Support

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
    func merge(_ theirs: String?, into ref: NotesSync.Ref, standing ours: String?) throws -> Merged {
        guard let theirs, theirs != ours else { return .at(ours) }
        guard let ours else { return try move(ref.name, from: "", to: theirs) }
        if try isAncestor(theirs, of: ours) { return .at(ours) }
        if try isAncestor(ours, of: theirs) { return try move(ref.name, from: ours, to: theirs) }
        // Beside the ref: git would move it without looking whether it is still what was merged.
        let beside = "\(Self.remotes)\(Self.mark)\(getpid())/\(ref.name.dropFirst(Self.notes.count))"
        defer { _ = try? run(["update-ref", "-d", beside]) }
        try run(["update-ref", beside, ours])
        try run(["notes", "--ref=\(beside)", "merge", "-q", "-s", ref.isText ? "union" : "cat_sort_uniq", theirs])
        if ref.isText { try dropRepeats(in: beside, of: ours, and: theirs) }
        let merge = try run(["commit-tree", "-p", ours, "-p", theirs, "-m", "Merge notes from \(remote)", "\(beside)^{tree}"])
        return try move(ref.name, from: ours, to: merge)
    }

    /// Where both sides wrote to one note, git put theirs below ours, with what both had already: leaves that once.
    private func dropRepeats(in ref: String, of ours: String, and theirs: String) throws {
        let (ours, theirs) = (try notes(in: ours), try notes(in: theirs))
        for (annotated, note) in try notes(in: ref) where note != ours[annotated] && note != theirs[annotated] {
            let text = try paths.command(["cat-file", "blob", note]).output().bytes
            guard let once = NoteParagraphs.withoutRepeats(text) else { continue }
            let blob = try paths.command(["hash-object", "-w", "--stdin"], input: once).output().text
            try run(["notes", "--ref=\(ref)", "add", "-f", "-C", blob, annotated])
        }
    }

    /// The blobs of the notes in a commit, by what they annotate.
    private func notes(in commit: String) throws -> [String: String] {
        var notes: [String: String] = [:]
        // `<mode> <kind> <id>\t<path>`
        for line in try paths.command(["ls-tree", "-r", "-z", "--full-tree", commit]).output().bytes.split(separator: 0) {
            guard let entry = ListedEntry(line, words: 3) else { continue }
            notes[String(decoding: entry.path.filter { $0 != UInt8(ascii: "/") }, as: UTF8.self)] = entry[2]
        }
        return notes
    }

    /// Removes what an earlier run left when it was killed.
    func removeLeftovers() throws {
        let names = try run(["for-each-ref", "--format=%(refname)", Self.remotes])
        for name in names.split(separator: "\n") where name.hasPrefix(Self.remotes + Self.mark) {
            let number = name.dropFirst(Self.remotes.count + Self.mark.count).prefix { $0 != "/" }
            guard let process = pid_t(number), ChildProcess.isNoMore(process) else { continue }
            try run(["update-ref", "-d", String(name)])
        }
    }

    private func move(_ ref: String, from old: String, to new: String) throws -> Merged {
        let moved = try paths.command(["update-ref", "-m", "sync with \(remote)", ref, new, old]).run()
        if moved.status == 0 { return .at(new) }
        // A lock that nobody gives back would look like a race for ever.
        guard try target(of: ref) != (old.isEmpty ? nil : old) else {
            throw GitCommandError.failed(
                arguments: ["update-ref"], status: moved.status, errors: String(decoding: moved.errors, as: UTF8.self))
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
