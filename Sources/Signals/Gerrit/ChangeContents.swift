import Git

/// What Gerrit's record of one change holds: signals, and what is left out.
struct ChangeContents: Sendable {
    static let source = "gerrit-notedb"

    private(set) var signals: [Signal] = []
    private(set) var leftOut = LeftOutTally()
    /// Ids that the earlier state of the change gave.
    private(set) var earlierIDs: Set<Signal.ID> = []
    /// Whether git gave all that there is. What it did not give may be there still, and is not taken back.
    private(set) var isWhole = true

    /// - Parameter before: How an earlier reading found it; nil where none did.
    init(of change: GerritChange, before: ChangesRead.Mark?, in repository: Repository, _ chatter: Chatter) {
        let notes = NoteDbNotes(at: [change.meta, change.robotComments].compactMap { $0 }, in: repository)
        let known = before.map { Self.comments(at: $0, in: repository) } ?? []
        isWhole = notes.isWhole
        if isWhole { earlierIDs = Self.ids(of: known, in: change.number) }
        // What was left out before is not counted again.
        let counted = Set(known.map(\.id))
        if before == nil || before?.meta != change.meta.hex { leave(notes.unreadable, of: change) }
        if notes.comments.isEmpty { return }

        let history: MetaHistory
        do {
            history = try MetaHistory(of: change.meta, in: repository)
        } catch {
            (isWhole, earlierIDs) = (false, [])
            leftOut.add(.unreadable, source: Self.source, sample: "change \(change.number): \(error)")
            return
        }
        if history.owner == nil {
            leftOut.add(.missingObject, source: Self.source, sample: "change \(change.number): how it began")
        }
        var reading = ChangeReading(change, history, PatchSets(of: change, in: repository))
        var said: Set<[String?]> = []
        let threads = NoteDbThreads(notes.comments)
        for comment in threads.inOrder {
            let (review, corrections) = reading.read(comment, in: threads)
            let isNew = said.insert([review.path, review.line.map(String.init), review.author, review.text]).inserted
            if let reason = Self.reason(toLeave: comment, review, isNew: isNew, isCorrected: !corrections.isEmpty, chatter) {
                if !counted.contains(comment.id) { leftOut.add(reason, source: Self.source, sample: comment.text) }
            } else {
                signals.append(review.signal(corrections: corrections))
            }
        }
        if before == nil {
            for sample in reading.missing.sorted() {
                leftOut.add(.missingObject, source: Self.source, sample: sample)
            }
        }
    }

    /// The ids that a change's comments had when it was found like that.
    static func ids(at mark: ChangesRead.Mark, of change: Int, in repository: Repository) -> Set<Signal.ID> {
        ids(of: comments(at: mark, in: repository), in: change)
    }

    private static func reason(
        toLeave comment: NoteDbComment, _ review: ReviewComment, isNew: Bool, isCorrected: Bool, _ chatter: Chatter
    ) -> LeftOut.Reason? {
        if comment.isAutomatic || comment.isByModel && !isCorrected { return .bot }
        if comment.isRemoved { return .removed }
        if let reason = chatter.reason(toLeave: review, hasCorrection: isCorrected) { return reason }
        return isNew ? nil : .duplicate
    }

    private mutating func leave(_ unreadable: [(reason: LeftOut.Reason, sample: String)], of change: GerritChange) {
        for (reason, sample) in unreadable {
            leftOut.add(reason, source: Self.source, sample: "change \(change.number): \(sample)")
        }
    }

    private static func comments(at mark: ChangesRead.Mark, in repository: Repository) -> [NoteDbComment] {
        let tips = [mark.meta, mark.robotComments].compactMap { ObjectID(hex: $0) }.filter(repository.contains)
        return NoteDbNotes(at: tips, in: repository).comments
    }

    private static func ids(of comments: [NoteDbComment], in change: Int) -> Set<Signal.ID> {
        Set(comments.map { ChangeReading.id(of: $0, in: change) })
    }
}
