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

    /// What is being read, until it is judged.
    var comments: [Found] = []

    /// What is larger was not written by hand.
    static let largestPlainNote = 1 << 20
    /// Notes of other tools' making that are larger hold no comments.
    static let largestForeignNote = 16 << 20
    /// Our own are read line by line, and may be large.
    static let largestOwnNote = 1 << 30

    struct Found {
        var comment: ReviewComment
        let family: String
        let annotated: ObjectID
        /// Read because a coming commit may have answered it by now, not because it is new.
        let isAwaiting: Bool
        /// It stood in an earlier version of the note.
        let wasKnown: Bool
        /// It was read before, and nothing that is new can answer it.
        var isSettled = false
        var suggested: [Correction] = []
        var corrections: [Correction] = []
    }

    init(_ repository: Repository, chatter: Chatter) {
        self.repository = repository
        self.chatter = chatter
    }

    /// Reads what differs from `state`, and brings `state` up to date.
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
            if historyMoved { awaiting[family.name] = nil }
        }
        try nameAuthors()
        try settle(before: state, movedReviews: movedReviews)
        let newlyAwaiting = try findCorrections()
        judge()
        for (family, objects) in newlyAwaiting { awaiting[family, default: []].formUnion(objects) }
        state.awaiting = awaiting.filter { !$0.value.isEmpty }
        state.notes = Dictionary(uniqueKeysWithValues: refs.map { ($0.name, $0.target.hex) })
    }
}

extension NotesReader {
    private mutating func read(_ family: NoteFamily, state: ReadingState, awaiting: Set<String>) throws {
        let isSame = family.members.allSatisfy { $0.tip?.hex == state.notes[$0.ref] }
        if isSame && awaiting.isEmpty { return }
        let current = notes(of: family.members.map { ($0.ref, $0.tip) })
        let earlier = notes(
            of: family.members.map { ($0.ref, state.notes[$0.ref].flatMap { ObjectID(hex: $0) }) },
            isPast: true)
        let objects = Set(current.keys).union(earlier.keys).sorted()
        for (number, annotated) in objects.enumerated() {
            progress?(ReadingStep(.notes, number, of: objects.count))
            let now = current[annotated] ?? []
            let before = earlier[annotated] ?? []
            let isNew = now != before
            guard isNew || awaiting.contains(annotated.hex) else { continue }
            var past = NotesReader(repository, chatter: chatter)
            if isNew && !before.isEmpty { past.read(before, on: annotated, of: family, isAwaiting: false) }
            // What stood in the note already and stands there still is neither new nor gone.
            let known = Set(past.comments.map(\.comment))
            read(now, on: annotated, of: family, isAwaiting: !isNew, known: known)
            earlierIDs.formUnion(past.comments.map(\.comment.id))
            earlierIDs.formUnion(past.signals.map(\.id))
        }
    }

    private struct Note: Hashable {
        let ref: String
        let blob: ObjectID
    }

    /// The notes at the tips, by what they annotate. A tip that is gone has none; one that cannot be read is left
    /// out by name.
    private mutating func notes(of tips: [(ref: String, tip: ObjectID?)], isPast: Bool = false) -> [ObjectID: [Note]] {
        var notes: [ObjectID: [Note]] = [:]
        for (ref, tip) in tips {
            guard let tip, !isPast || repository.contains(tip) else { continue }
            do {
                for entry in try repository.entries(of: tip) where entry.mode != .submodule {
                    guard let annotated = ObjectID(hex: entry.path.filter { $0 != "/" }) else { continue }
                    notes[annotated, default: []].append(Note(ref: ref, blob: entry.id))
                }
            } catch {
                if !isPast {
                    leftOut.add(.unreadable, source: NoteFormat(ref: ref).source, sample: "\(ref): \(error)")
                }
            }
        }
        return notes
    }

    private mutating func read(
        _ notes: [Note], on annotated: ObjectID, of family: NoteFamily, isAwaiting: Bool,
        known: Set<ReviewComment> = []
    ) {
        var tally = LeftOutTally()
        var found: [ReviewComment] = []
        var parts: [(part: AppraiseNotes.Part, bytes: [UInt8])] = []
        let isKnown = annotated.hex == PreceptNotes.emptyTree || repository.contains(annotated)
        for note in notes {
            let format = NoteFormat(ref: note.ref)
            let place = "\(note.ref) on \(annotated.hex.prefix(12))"
            if format == .foreign {
                tally.add(.foreignFormat, source: format.source, sample: note.ref)
                continue
            }
            guard let bytes = bytes(of: note, format: format, place: place, tally: &tally) else { continue }
            if !isKnown && format != .verdicts { tally.add(.missingObject, source: format.source, sample: place) }
            switch format {
            case .interchange:
                found += interchange(bytes, on: annotated, place: place, tally: &tally)
            case .appraise(let part):
                parts.append((part, bytes))
            case .plain:
                found += plain(bytes, on: annotated, ref: note.ref, place: place, tally: &tally)
            case .verdicts:
                if let verdicts = String(exactly: bytes).flatMap(ReviewNote.init) {
                    tally.add(.verdict, source: format.source, sample: verdicts.summary)
                } else {
                    // Written by a person, who took Gerrit's ref for theirs.
                    found += plain(bytes, on: annotated, ref: note.ref, place: place, tally: &tally)
                }
            case .foreign:
                continue
            }
        }
        if !parts.isEmpty {
            let review = AppraiseNotes(annotated: annotated.hex, parts: parts)
            found += review.comments
            tally.add(review.leftOut)
            if !isAwaiting { signals += review.failedChecks }
        }
        if !isAwaiting { leftOut.add(tally) }
        comments += found.map {
            Found(
                comment: $0, family: family.name, annotated: annotated, isAwaiting: isAwaiting || known.contains($0),
                wasKnown: known.contains($0))
        }
    }

    private func bytes(
        of note: Note, format: NoteFormat, place: String, tally: inout LeftOutTally
    ) -> [UInt8]? {
        let limit =
            switch format {
            case .interchange: Self.largestOwnNote
            case .plain, .verdicts: Self.largestPlainNote
            default: Self.largestForeignNote
            }
        do {
            if let bytes = try repository.blob(note.blob, limit: limit) { return bytes }
            tally.add(.tooLarge, source: format.source, sample: "\(place): more than \(limit >> 20) MiB")
        } catch {
            tally.add(.unreadable, source: format.source, sample: "\(place): \(error)")
        }
        return nil
    }

    private func interchange(
        _ bytes: [UInt8], on annotated: ObjectID, place: String, tally: inout LeftOutTally
    ) -> [ReviewComment] {
        let commit = annotated.hex == PreceptNotes.emptyTree ? nil : annotated.hex
        var comments: [ReviewComment] = []
        InterchangeLines.read(bytes) { number, record in
            switch record {
            case .success(let record): comments.append(record.comment(on: commit))
            case .failure(let error):
                tally.add(
                    error.isTooLarge ? .tooLarge : .unreadable, source: InterchangeRecord.ownSource,
                    sample: "\(place): line \(number) \(error.message)")
            }
        }
        return comments
    }

    private func plain(
        _ bytes: [UInt8], on annotated: ObjectID, ref: String, place: String, tally: inout LeftOutTally
    ) -> [ReviewComment] {
        let source = PlainNote.source
        if bytes.prefix(8_000).contains(0) {
            tally.add(.unreadable, source: source, sample: "\(place): is binary")
            return []
        }
        guard let text = String(exactly: bytes) else {
            tally.add(.unreadable, source: source, sample: "\(place): is not UTF-8")
            return []
        }
        if text.hasPrefix("{"), (try? JSONParser.value(of: bytes)) != nil {
            tally.add(.foreignFormat, source: source, sample: "\(place): is JSON")
            return []
        }
        let note = PlainNote(text)
        for _ in 0..<note.verdicts { tally.add(.verdict, source: source, sample: place) }
        if note.remarks.isEmpty && note.verdicts == 0 { tally.add(.empty, source: source, sample: place) }
        return note.comments(on: annotated.hex, ref: ref)
    }

    /// Notes written by hand: the first version of a note that holds a comment tells who wrote it, and when.
    private mutating func nameAuthors() throws {
        let anonymous = comments.indices.filter { comments[$0].comment.source == PlainNote.source }
        for (ref, indices) in Dictionary(grouping: anonymous, by: { comments[$0].comment.ref ?? "" }) {
            let authors = try NoteAuthors(of: ref, in: repository)
            for index in indices {
                let annotated = comments[index].annotated
                let id = comments[index].comment.id
                let versions = authors.versions(of: annotated)
                let first = versions.dropLast().first { ids(in: $0.blob, on: annotated).contains(id) }
                guard let version = first ?? versions.last else { continue }
                comments[index].comment.author = version.author
                comments[index].comment.at = version.at
            }
        }
    }

    private func ids(in blob: ObjectID, on annotated: ObjectID) -> Set<String> {
        guard let bytes = try? repository.blob(blob, limit: Self.largestPlainNote),
            let text = String(exactly: bytes)
        else { return [] }
        return Set(PlainNote(text).comments(on: annotated.hex, ref: "").map(\.id))
    }
}
