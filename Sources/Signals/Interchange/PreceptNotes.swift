import Git
import GitCommand

/// The comments that a repository carries itself, in `refs/notes/precept`: one interchange record a line, on the
/// commit that was commented on, and on the empty tree where that commit is gone.
///
/// The lines of a note are sorted, each once and written in one way only, so that `cat_sort_uniq` merges two
/// clones' notes into what one of them alone would have written.
public struct PreceptNotes {
    static let ref = NoteFormat.ownRef
    /// The empty tree, which every repository knows.
    static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

    private let repository: Repository
    private let tip: ObjectID?
    /// By the name of what they annotate.
    private var notes: [String: PreceptNote] = [:]
    /// On which objects the records of an id stand.
    private var places: [String: Set<String>] = [:]

    /// Reads what the repository holds already.
    /// - Throws: `GitError`, also where a note cannot be read: writing it anew would lose it.
    public init(_ repository: Repository) throws {
        self.repository = repository
        tip = try Self.tip(in: repository)
        guard let tip else { return }
        for entry in try repository.entries(of: tip) {
            guard let annotated = ObjectID(hex: entry.path.filter { $0 != "/" })?.hex,
                let bytes = try repository.blob(entry.id)
            else { continue }
            let note = PreceptNote(path: entry.path, bytes: bytes)
            for id in note.ids { places[id, default: []].insert(annotated) }
            // Two clones may have laid the same note out in two ways; both hold good lines.
            if notes[annotated] == nil { notes[annotated] = note } else { notes[annotated]?.take(note) }
        }
    }

    private static func tip(in repository: Repository) throws -> ObjectID? {
        try repository.references(prefix: ref).first { $0.name == ref }?.target
    }

    /// Reads and adds, anew where another import comes in between.
    /// - Throws: as `init` and `add`; `NotesMoved` where others come in between all the time.
    public static func add(_ batch: ImportBatch, to repository: Repository) throws -> ImportReport {
        var attempts = 0
        while true {
            attempts += 1
            var notes = try PreceptNotes(repository)
            do {
                return try notes.add(batch)
            } catch is NotesMoved where attempts < mostAttempts {}
        }
    }

    private static let mostAttempts = 10

    /// Adds the comments of a batch in a single commit on the ref; where all are there already, in none.
    ///
    /// The ref is moved by git itself as its last act, so that being stopped midway changes nothing.
    /// - Throws: `GitError`, `GitCommandError`, or `NotesMoved`, with nothing changed.
    public mutating func add(_ batch: ImportBatch) throws -> ImportReport {
        var report = ImportReport()
        report.unreadable = batch.unreadable
        report.undated = batch.undated
        var (records, answers, repeated) = batch.resolved()
        report.alreadyThere = repeated
        for (id, answer) in answers {
            guard let record = record(of: id) else {
                report.withoutComment += 1
                continue
            }
            // It may have come in with its answer already.
            if let answered = record.answered(answer) { records.append(answered) }
        }
        var commits: Set<String> = []
        for record in records.map(completed) {
            let (annotated, isKnown) = place(of: record)
            guard put(record, on: annotated) else {
                report.alreadyThere += 1
                continue
            }
            report.imported += 1
            if let commit = record.commit {
                commits.insert(commit)
                if !isKnown { report.onMissingCommits += 1 }
            } else {
                report.onNoCommit += 1
            }
        }
        report.commits = commits.count
        if report.imported > 0 { try write(subject: "Import \(report.imported) review comment\(report.imported == 1 ? "" : "s")") }
        return report
    }

    /// The one record of an id, where there is just one.
    private func record(of id: String) -> InterchangeRecord? {
        guard let holders = places[id], holders.count == 1, let holder = holders.first,
            let lines = notes[holder]?.lines(of: id), lines.count == 1
        else { return nil }
        return lines.first.flatMap { line in line.withUnsafeBufferPointer { try? InterchangeRecord($0) } }
    }

    /// With the answer and the change's author that were known before: what a host tells of a comment alone, it
    /// tells without them.
    private func completed(_ record: InterchangeRecord) -> InterchangeRecord {
        guard let known = self.record(of: record.id), known.members["source"] == record.members["source"] else {
            return record
        }
        return record.filled(["reply", "change_author"], from: known)
    }

    /// Where a record belongs: on its commit, or where that is missing on the empty tree.
    private func place(of record: InterchangeRecord) -> (annotated: String, isKnown: Bool) {
        if let name = record.commit, name.count >= 7, name.allSatisfy(\.isHexDigit) {
            if let id = ObjectID(hex: name) {
                if repository.contains(id) { return (id.hex, true) }
            } else if let id = try? repository.resolve(name) {
                return (id.hex, true)
            }
        }
        return (Self.emptyTree, false)
    }

    /// Takes the record in, in place of any other of its id.
    /// - Returns: false where it stands there already, alone and as it is.
    private mutating func put(_ record: InterchangeRecord, on annotated: String) -> Bool {
        let line = record.canonical
        let holders = places[record.id] ?? []
        if holders.count == 1, let holder = holders.first, notes[holder]?.lines(of: record.id) == [line] {
            return false
        }
        for holder in holders { notes[holder]?.remove(record.id) }
        notes[annotated, default: PreceptNote()].insert(line, id: record.id)
        places[record.id] = [annotated]
        return true
    }
}

extension PreceptNotes {
    private func write(subject: String) throws {
        var stream = FastImportStream()
        let paths = layOut()
        stream.commit(on: Self.ref, from: tip?.hex, by: try committer(), message: subject + "\n") { commit in
            for (annotated, note) in notes.sorted(by: { $0.key < $1.key }) {
                let path = paths[annotated] ?? annotated
                let isMoved = note.paths != [path]
                guard note.isChanged || isMoved && !note.paths.isEmpty else { continue }
                for old in note.paths where old != path || note.isEmpty { commit.delete(old) }
                if !note.isEmpty { commit.write(note.text, at: path) }
            }
        }
        let written = try repository.command(["fast-import", "--quiet", "--done"], input: stream.bytes).run()
        guard written.status != 0 else { return }
        if try Self.tip(in: repository) != tip { throw NotesMoved() }
        throw GitCommandError.failed(
            arguments: ["fast-import"], status: written.status,
            errors: String(decoding: written.errors, as: UTF8.self))
    }

    /// Paths as the tree has them; new notes go as deep as the deepest there are, and one level deep as soon as
    /// there are more than fit into one tree well, which is when git itself fans out.
    private func layOut() -> [String: String] {
        let deepest = notes.values.flatMap(\.paths).map { $0.split(separator: "/").count - 1 }.max() ?? 0
        let depth = max(deepest, notes.count > 256 ? 1 : 0)
        let mustMove = depth > deepest
        var paths: [String: String] = [:]
        for (annotated, note) in notes {
            if !mustMove, let path = note.paths.first {
                paths[annotated] = path
            } else {
                var rest = annotated[...]
                var path = ""
                for _ in 0..<min(depth, 19) {
                    path += rest.prefix(2) + "/"
                    rest = rest.dropFirst(2)
                }
                paths[annotated] = path + rest
            }
        }
        return paths
    }

    /// Who git would say commits now; our own name where git knows none.
    private func committer() throws -> String {
        let question = ["var", "GIT_COMMITTER_IDENT"]
        let answer = try repository.command(question).run()
        if answer.status == 0 { return answer.text }
        return try repository.command(
            question,
            environment: ["GIT_COMMITTER_NAME": "precept", "GIT_COMMITTER_EMAIL": "precept@localhost"]
        ).output().text
    }
}
