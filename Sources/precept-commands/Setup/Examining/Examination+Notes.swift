import Git
import RuleFiles
import Signals
import Support

extension Examination {
    /// Learning reads through libgit2, which refuses some formats; the check does not need it.
    func history() -> [Diagnosis] {
        do {
            let repository = try Repository.open(at: directory ?? ".")
            let refs = try repository.references(prefix: "refs/notes/")
            return [.fine("history", "readable")] + clone(refs.map(\.name)) + Self.notes(refs.map(\.name), in: repository)
                + strays(refs.map(\.name), in: repository)
                + refspecs(hasNotes: !refs.isEmpty) + reviews()
                + Self.changes(try GerritTraces(of: repository))
        } catch {
            return [Self.problem("history", error)]
        }
    }

    private static func notes(_ refs: [String], in repository: Repository) -> [Diagnosis] {
        if refs.isEmpty { return [.fine("notes", "none; history alone is read")] }
        var readable: [String] = []
        var problems: [Diagnosis] = []
        for ref in refs {
            do {
                readable.append("\(Printable.text(ref)) (\(try repository.notes(in: ref).count))")
            } catch {
                problems.append(.problem("notes", "\(Printable.text(ref)) cannot be read as notes", remedy: mendNotes))
            }
        }
        return (readable.isEmpty ? [] : [.fine("notes", readable.joined(separator: ", "))]) + problems
    }

    /// Nothing where reviews are held elsewhere.
    private static func changes(_ traces: GerritTraces) -> [Diagnosis] {
        guard traces.isReviewedThere else { return [] }
        if traces.changes == 0 { return [.fine("changes", "none of Gerrit's; fetch its reviews with: \(fetchChanges)")] }
        let fetched = "\(traces.changes) of Gerrit's, fetched"
        if traces.hasPatchSets { return [.fine("changes", fetched)] }
        return [.note("changes", "\(fetched) without their patch sets: no comment shows what became of it", remedy: fetchChanges)]
    }

    /// Nothing where no remote is on a host that keeps reviews to itself, or they were imported.
    private func reviews() -> [Diagnosis] {
        guard let unread = try? UnreadReviews(in: paths) else { return [] }
        return [.note("reviews", unread.lack, remedy: unread.step)]
    }

    /// Notes about commits that are not here: nothing can be learned from where they point to.
    private func strays(_ refs: [String], in repository: Repository) -> [Diagnosis] {
        refs.flatMap { ref -> [Diagnosis] in
            let annotated = Set(((try? repository.notes(in: ref)) ?? []).map(\.annotated.hex)).sorted()
            if annotated.isEmpty { return [] }
            let listed = asked(["cat-file", "--batch-check=%(objecttype)"], input: Array((annotated.joined(separator: "\n") + "\n").utf8))
            let missing = listed.split(separator: "\n").count { $0.hasSuffix(" missing") }
            if missing == 0 { return [] }
            return [
                .note(
                    "notes", "\(Printable.text(ref)): \(missing) of \(annotated.count) are about commits that are not here",
                    remedy: Self.fetchCommits)
            ]
        }
    }

    /// What git fetches of a remote's notes, and to where.
    private func refspecs(hasNotes: Bool) -> [Diagnosis] {
        let fetches = asked(["config", "--get-regexp", #"^remote\..*\.fetch$"#]).split(separator: "\n").compactMap {
            line -> (remote: String, spec: String)? in
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (Printable.text(String(parts[0].dropFirst("remote.".count).dropLast(".fetch".count))), parts[1]) : nil
        }
        var found: [Diagnosis] = []
        let ofNotes = fetches.filter { $0.spec.drop { $0 == "+" }.hasPrefix("refs/notes/") }
        for fetch in ofNotes {
            let place = fetch.spec.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
            let right = "git config --replace-all remote.\(fetch.remote).fetch '\(Self.notesSpec(of: fetch.remote))' '^\\+?refs/notes/'"
            if !place.hasPrefix("refs/notes/") {
                found.append(.problem("notes", "\(Printable.text(fetch.spec)) fetches notes to where nothing reads them", remedy: right))
            } else if fetch.spec.hasPrefix("+") && !place.hasPrefix("refs/notes/remotes/") {
                found.append(.problem("notes", "\(Printable.text(fetch.spec)) writes over this clone's own notes", remedy: right))
            }
        }
        let sources = (try? Settings(in: paths))?.sources ?? []
        if !hasNotes, ofNotes.isEmpty, !sources.contains(.notes), let first = asked(["remote"]).split(separator: "\n").first {
            let remote = Printable.text(String(first))
            let fetch = "git fetch \(remote) '\(Self.notesSpec(of: remote))'"
            found.append(
                .note(
                    "notes", "git fetches none from \(remote)",
                    remedy: "where reviews are kept in notes: \(fetch); or notes in the sources of \(Settings.sharedPath)"))
        }
        return found
    }

    private static func notesSpec(of remote: String) -> String { "+refs/notes/*:refs/notes/remotes/\(remote)/*" }

    /// What of the history is not here at all.
    private func clone(_ notes: [String]) -> [Diagnosis] {
        var found: [Diagnosis] = []
        if asked(["rev-parse", "--is-shallow-repository"]) == "true" {
            found.append(.note("history", "shallow: what came before is not learned from", remedy: "git fetch --unshallow"))
        }
        guard !asked(["config", "--get-regexp", #"^(extensions\.partialclone|remote\..*\.promisor)$"#]).isEmpty else { return found }
        found.append(
            .note("history", "a partial clone: changes whose contents are not here are not learned from", remedy: PartialClone.remedy))
        if notes.isEmpty { return found }
        let objects = asked(
            ["rev-list", "--objects", "--missing=print", "--no-walk", "--stdin"], input: Array((notes.joined(separator: "\n") + "\n").utf8))
        let missing = objects.split(separator: "\n").count { $0.hasPrefix("?") }
        if missing > 0 {
            found.append(
                .problem(
                    "notes", "\(missing) \(missing == 1 ? "note is" : "notes are") not here, as this is a partial clone",
                    remedy: PartialClone.remedy))
        }
        return found
    }

    private static let fetchCommits = "fetch the branches or pull requests that they are about"
    private static let mendNotes = "it is left out; where it should hold notes, fetch it again"
    private static let fetchChanges = "git fetch origin '+refs/changes/*:refs/changes/*'"
}
