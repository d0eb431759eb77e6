import Git

/// Reads the notes refs: what is new in them since an earlier reading, as signals.
struct NotesReader {
    let repository: Repository
    let chatter: Chatter
    var progress: ReadingProgress?
    var signals: [Signal] = []
    var leftOut = LeftOutTally()
    /// Ids that the earlier versions of changed notes gave.
    var earlierIDs: Set<Signal.ID> = []

    /// The refs of which something could not be read this time.
    private var unread: Set<String> = []

    /// What is being read, until it is judged.
    var comments: [Found] = []

    struct Found {
        var comment: ReviewComment
        let family: String
        let annotated: ObjectID
        /// Read because a coming commit may have answered it by now, not because it is new.
        let isAwaiting: Bool
        /// It stood in an earlier version of the note.
        let wasKnown: Bool
        /// A reading that could not read all has counted it already.
        let isCounted: Bool
        /// It was read before, and nothing that is new can answer it.
        var isSettled = false
        var suggested: [Correction] = []
        var corrections: [Correction] = []
    }

    init(_ repository: Repository, chatter: Chatter) {
        self.repository = repository
        self.chatter = chatter
    }

    /// Reads what differs from `state`, and brings `state` up to date. Of a ref that cannot be read, or not wholly, `state`
    /// stays as it was, so that nothing of it is taken back and the next reading tries again.
    /// - Parameters:
    ///   - historyMoved: there are new commits, which may answer comments that were read before.
    ///   - movedReviews: numbers of the pull requests whose heads are new; however old the comments on them are, their
    ///     corrections may have come.
    mutating func read(
        updating state: inout ReadingState, historyMoved: Bool, movedReviews: Set<String> = []
    ) throws {
        let refs = try repository.references(prefix: "refs/notes/")
        let families = NoteFamily.families(of: refs, known: Array(state.notes.keys))
        var awaiting = state.awaiting
        for family in families {
            var objects = historyMoved ? awaiting[family.name] ?? [] : []
            // There stand the comments whose commits are gone.
            if !movedReviews.isEmpty { objects.insert(PreceptNotes.emptyTree) }
            try read(family, state: state, awaiting: objects)
            if historyMoved, family.members.allSatisfy({ !unread.contains($0.ref) }) { awaiting[family.name] = nil }
        }
        nameAuthors()
        try settle(before: state, movedReviews: movedReviews)
        let newlyAwaiting = try findCorrections()
        judge()
        for (family, objects) in newlyAwaiting { awaiting[family, default: []].formUnion(objects) }
        state.awaiting = awaiting.filter { !$0.value.isEmpty }
        let tips = Dictionary(uniqueKeysWithValues: refs.map { ($0.name, $0.target.hex) })
        let earlier = state.notes
        state.notes = tips
        for ref in unread { state.notes[ref] = earlier[ref] }
        state.unreadNotes = tips.filter { unread.contains($0.key) }
    }
}

extension NotesReader {
    private mutating func read(_ family: NoteFamily, state: ReadingState, awaiting: Set<String>) throws {
        if awaiting.isEmpty, family.members.allSatisfy({ $0.tip?.hex == state.notes[$0.ref] }) { return }
        let isCounted = family.members.allSatisfy { $0.tip?.hex == state.unreadNotes[$0.ref] ?? state.notes[$0.ref] }
        let (current, earlier) = notes(of: family, state: state, isCounted: isCounted)
        let isSame = { @Sendable (annotated: ObjectID) in
            (current[annotated] ?? []).elementsEqual(earlier[annotated] ?? []) { $0.isSame(as: $1) }
        }
        let objects = Set(current.keys).union(earlier.keys).sorted().filter { !isSame($0) || awaiting.contains($0.hex) }
        let repositories = RepositoryPool(like: repository)
        for (start, batch) in objects.batches(of: Self.batch) {
            progress?(ReadingStep(.notes, start, of: objects.count))
            let read = try batch.concurrentMap { annotated in
                try repositories.lend { repository in
                    let past = isSame(annotated) ? nil : earlier[annotated]
                    return (
                        now: NoteContents(of: current[annotated] ?? [], on: annotated, in: repository),
                        past: past.map { NoteContents(of: $0, on: annotated, in: repository) }
                    )
                }
            }
            for (annotated, contents) in zip(batch, read) {
                unread.formUnion(contents.now.unread)
                add(
                    contents.now, after: contents.past, on: annotated, of: family, isAwaiting: isSame(annotated),
                    isCounted: isCounted)
            }
        }
    }

    /// Annotated objects whose notes are read side by side.
    private static let batch = 256

    /// - Parameters:
    ///   - past: What an earlier reading found there; nil where that is the same, or nothing was.
    ///   - isAwaiting: Whether it was all read before.
    ///   - isCounted: Whether what is left out of it was counted before.
    private mutating func add(
        _ now: NoteContents, after past: NoteContents?, on annotated: ObjectID, of family: NoteFamily, isAwaiting: Bool,
        isCounted: Bool
    ) {
        // What stood in the note already and stands there still is neither new nor gone.
        let known = Set(past?.comments ?? [])
        if !isAwaiting {
            signals += now.failedChecks
            if !isCounted { leftOut.add(now.leftOut) }
        }
        comments += now.comments.map {
            let wasKnown = known.contains($0)
            return Found(
                comment: $0, family: family.name, annotated: annotated, isAwaiting: isAwaiting || wasKnown, wasKnown: wasKnown,
                isCounted: isCounted)
        }
        // What cannot be read is not gone.
        guard now.unread.isEmpty else { return }
        earlierIDs.formUnion(known.map(\.id))
        earlierIDs.formUnion(past?.failedChecks.map(\.id) ?? [])
    }

    /// A family's notes now and as an earlier reading found them, by what they annotate. A ref that cannot be read now has
    /// those that it had.
    private mutating func notes(of family: NoteFamily, state: ReadingState, isCounted: Bool) -> (
        current: [ObjectID: [NoteContents.Note]], earlier: [ObjectID: [NoteContents.Note]]
    ) {
        var current: [ObjectID: [NoteContents.Note]] = [:]
        var earlier: [ObjectID: [NoteContents.Note]] = [:]
        for member in family.members {
            let past = state.notes[member.ref].flatMap { ObjectID(hex: $0) }.flatMap { try? notes(of: member.ref, at: $0) } ?? []
            var now: [(annotated: ObjectID, note: NoteContents.Note)] = []
            do {
                now = try member.tip.map { try notes(of: member.ref, at: $0) } ?? []
            } catch {
                now = past
                unread.insert(member.ref)
                if !isCounted {
                    leftOut.add(.unreadable, source: NoteFormat(ref: member.ref).source, sample: "\(member.ref): \(error)")
                }
            }
            Self.add(now, to: &current)
            Self.add(past, to: &earlier)
        }
        return (current, earlier)
    }

    /// Adds those that say what none on their object says yet: most of a mirror's are there.
    private static func add(
        _ found: [(annotated: ObjectID, note: NoteContents.Note)], to notes: inout [ObjectID: [NoteContents.Note]]
    ) {
        for (annotated, note) in found where !(notes[annotated] ?? []).contains(where: note.isSame) {
            notes[annotated, default: []].append(note)
        }
    }

    /// The notes of a ref at one time.
    private func notes(of ref: String, at tip: ObjectID) throws -> [(annotated: ObjectID, note: NoteContents.Note)] {
        try repository.entries(of: tip).compactMap { entry in
            guard entry.mode != .submodule, let annotated = ObjectID(hex: entry.path.filter { $0 != "/" }) else { return nil }
            return (annotated, NoteContents.Note(ref: ref, blob: entry.id))
        }
    }

    /// Notes written by hand: the first version of a note that holds a comment tells who wrote it, and when. Where a ref's
    /// history cannot be read, its comments stay without, and the ref is left out by name.
    private mutating func nameAuthors() {
        let anonymous = comments.indices.filter { comments[$0].comment.ref != nil }
        for (ref, indices) in Dictionary(grouping: anonymous, by: { comments[$0].comment.ref ?? "" }) {
            let authors: NoteAuthors
            do {
                authors = try NoteAuthors(of: ref, in: repository)
            } catch {
                guard indices.contains(where: { !comments[$0].isAwaiting && !comments[$0].isCounted }) else { continue }
                leftOut.add(.unreadable, source: PlainNote.source, sample: "who wrote \(ref): \(error.message)")
                continue
            }
            for (annotated, indices) in Dictionary(grouping: indices, by: { comments[$0].annotated }) {
                let versions = authors.versions(of: annotated)
                let first = firstVersions(of: versions, on: annotated)
                for index in indices {
                    guard let version = first[comments[index].comment.id] ?? versions.last else { continue }
                    comments[index].comment.author = version.author
                    comments[index].comment.at = version.at
                }
            }
        }
    }

    /// By a remark's id, the first of several versions that has it. What only the last one has is left out.
    private func firstVersions(of versions: [NoteAuthors.Version], on annotated: ObjectID) -> [String: NoteAuthors.Version] {
        var first: [String: NoteAuthors.Version] = [:]
        for version in versions.dropLast() {
            for id in ids(in: version.blob, on: annotated) where first[id] == nil { first[id] = version }
        }
        return first
    }

    private func ids(in blob: ObjectID, on annotated: ObjectID) -> Set<String> {
        guard let bytes = try? repository.blob(blob, limit: NoteContents.largestPlain),
            let text = String(validating: bytes, as: UTF8.self)
        else { return [] }
        return Set(PlainNote(text).comments(on: annotated.hex, ref: "").map(\.id))
    }
}
