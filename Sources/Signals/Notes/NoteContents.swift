import Git

/// What the notes on one object hold: comments, chatter not yet told from signals, and what is left out.
struct NoteContents: Sendable {
    struct Note: Sendable {
        let ref: String
        let blob: ObjectID
        let format: NoteFormat

        init(ref: String, blob: ObjectID) {
            (self.ref, self.blob, format) = (ref, blob, NoteFormat(ref: ref))
        }

        /// Whether it says what `other` does, wherever either stands.
        func isSame(as other: Note) -> Bool { blob == other.blob && format == other.format }
    }

    private(set) var comments: [ReviewComment] = []
    private(set) var failedChecks: [Signal] = []
    private(set) var leftOut = LeftOutTally()
    /// The refs whose note here could not be read.
    private(set) var unread: Set<String> = []
    private let annotated: ObjectID
    private let isAlone: Bool
    /// By earlier notes on the object.
    private var said: Set<ReviewComment> = []

    /// What is larger was not written by hand.
    static let largestPlain = 1 << 20
    /// Notes of other tools' making that are larger hold no comments.
    private static let largestForeign = 16 << 20
    /// Our own are read line by line, and may be large.
    private static let largestOwn = 1 << 30

    /// - Parameter notes: Those of one family.
    init(of notes: [Note], on annotated: ObjectID, in repository: Repository) {
        self.annotated = annotated
        isAlone = notes.count == 1
        var parts: [(part: AppraiseNotes.Part, bytes: [UInt8])] = []
        let isKnown = annotated.hex == PreceptNotes.emptyTree || repository.contains(annotated)
        for note in notes {
            let format = note.format
            let place = "\(note.ref) on \(annotated.hex.prefix(12))"
            if format == .foreign {
                leftOut.add(.foreignFormat, source: format.source, sample: note.ref)
                continue
            }
            guard let bytes = bytes(of: note, format, place, in: repository) else { continue }
            if !isKnown && format != .verdicts { leftOut.add(.missingObject, source: format.source, sample: place) }
            switch format {
            case .interchange: take(interchange(bytes, place))
            case .appraise(let part): parts.append((part, bytes))
            case .plain: readPlain(bytes, of: note, place)
            case .verdicts:
                if let verdicts = String(validating: bytes, as: UTF8.self).flatMap(ReviewNote.init) {
                    leftOut.add(.verdict, source: format.source, sample: verdicts.summary)
                } else {
                    // Written by a person, who took Gerrit's ref for theirs.
                    readPlain(bytes, of: note, place)
                }
            case .foreign: continue
            }
        }
        if parts.isEmpty { return }
        let review = AppraiseNotes(annotated: annotated.hex, parts: parts)
        comments += review.comments
        failedChecks = review.failedChecks
        leftOut.add(review.leftOut)
    }

    private mutating func bytes(of note: Note, _ format: NoteFormat, _ place: String, in repository: Repository) -> [UInt8]? {
        let limit =
            switch format {
            case .interchange: Self.largestOwn
            case .plain, .verdicts: Self.largestPlain
            default: Self.largestForeign
            }
        do {
            if let bytes = try repository.blob(note.blob, limit: limit) { return bytes }
            leftOut.add(.tooLarge, source: format.source, sample: "\(place): more than \(limit >> 20) MiB")
        } catch {
            unread.insert(note.ref)
            leftOut.add(.unreadable, source: format.source, sample: "\(place): \(error)")
        }
        return nil
    }

    /// Takes in what a note says, but what another one on the object said just so.
    private mutating func take(_ found: [ReviewComment]) {
        if isAlone {
            comments += found
            return
        }
        let isNew = { [said] (comment: ReviewComment) in !said.contains(comment.inNoRef) }
        comments += found.filter(isNew)
        said.formUnion(found.map(\.inNoRef))
    }

    private mutating func interchange(_ bytes: [UInt8], _ place: String) -> [ReviewComment] {
        let commit = annotated.hex == PreceptNotes.emptyTree ? nil : annotated.hex
        var comments: [ReviewComment] = []
        InterchangeLines.read(bytes) { number, record in
            switch record {
            case .success(let record): comments.append(record.comment(on: commit))
            case .failure(let error):
                leftOut.add(
                    error.isTooLarge ? .tooLarge : .unreadable, source: InterchangeRecord.ownSource,
                    sample: "\(place): line \(number) \(error.message)")
            }
        }
        return comments
    }

    private mutating func readPlain(_ bytes: [UInt8], of note: Note, _ place: String) {
        let source = PlainNote.source
        if bytes.prefix(8_000).contains(0) { return leftOut.add(.unreadable, source: source, sample: "\(place): is binary") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return leftOut.add(.unreadable, source: source, sample: "\(place): is not UTF-8")
        }
        if text.hasPrefix("{"), (try? JSONParser.value(of: bytes)) != nil {
            return leftOut.add(.foreignFormat, source: source, sample: "\(place): is JSON")
        }
        let plain = PlainNote(text)
        for _ in 0..<plain.verdicts { leftOut.add(.verdict, source: source, sample: place) }
        if plain.remarks.isEmpty && plain.verdicts == 0 { leftOut.add(.empty, source: source, sample: place) }
        take(plain.comments(on: annotated.hex, ref: note.ref))
    }
}
