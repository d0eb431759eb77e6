import Git

/// Reads review comments from Gerrit's own record of its changes, `refs/changes/*`, and their corrections from the
/// patch sets beside it.
///
/// The messages that go with a vote are not read: what they say of lines stands in the comments.
struct NoteDbReader {
    static let source = "gerrit-notedb"

    private var repository: Repository
    private let chatter: Chatter
    var progress: ReadingProgress?
    private(set) var signals: [Signal] = []
    private(set) var leftOut = LeftOutTally()
    /// Ids that the earlier states of changes gave.
    private(set) var earlierIDs: Set<Signal.ID> = []

    init(_ repository: Repository, chatter: Chatter) {
        self.repository = repository
        self.chatter = chatter
    }

    /// Reads the changes in which there is something new since `state`, and brings `state` up to date.
    /// - Parameter most: Where there is something new in more changes than that, nothing is read.
    /// - Returns: whether it was read.
    mutating func read(updating state: inout ReadingState, most: Int = .max) throws -> Bool {
        let changes = GerritChange.changes(among: try repository.references(prefix: "refs/changes/"))
        var gone = state.changes?.marks ?? [:]
        let news = changes.map { (change: $0, before: gone.removeValue(forKey: $0.number)) }
            .filter { $0.before != ChangesRead.Mark($0.change) }
        if news.count > most { return false }
        for (index, (change, before)) in news.enumerated() {
            progress?(ReadingStep(.changes, index, of: news.count))
            if index % Self.changesPerHandle == 0 { renewHandle() }
            read(change, before: before)
        }
        for (number, mark) in gone { earlierIDs.formUnion(ids(of: comments(at: mark), in: number)) }
        state.changes = changes.isEmpty ? nil : ChangesRead(changes)
        return true
    }

    /// A handle keeps the objects it has read, of which there are some twenty a change and none is needed again.
    private mutating func renewHandle() {
        if let fresh = try? Repository.open(at: repository.gitDirectory) { repository = fresh }
    }

    private static let changesPerHandle = 500
}

extension NoteDbReader {
    private mutating func read(_ change: GerritChange, before: ChangesRead.Mark?) {
        let notes = NoteDbNotes(at: [change.meta, change.robotComments].compactMap { $0 }, in: repository)
        let known = before.map { comments(at: $0) } ?? []
        earlierIDs.formUnion(ids(of: known, in: change.number))
        // What was left out before is not counted again.
        let counted = Set(known.map(\.id))
        if before == nil || before?.meta != change.meta.hex { leave(notes.unreadable, of: change) }
        if notes.comments.isEmpty { return }

        let history: MetaHistory
        do {
            history = try MetaHistory(of: change.meta, in: repository)
        } catch {
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
            let (review, corrections) = reading.read(comment, answeredBy: threads.replies(to: comment))
            let isNew = said.insert([review.path, review.line.map(String.init), review.author, review.text]).inserted
            if let reason = reason(toLeave: comment, review, isNew: isNew, isCorrected: !corrections.isEmpty) {
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

    private func reason(
        toLeave comment: NoteDbComment, _ review: ReviewComment, isNew: Bool, isCorrected: Bool
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

    private func comments(at mark: ChangesRead.Mark) -> [NoteDbComment] {
        let tips = [mark.meta, mark.robotComments].compactMap { ObjectID(hex: $0) }.filter(repository.contains)
        return NoteDbNotes(at: tips, in: repository).comments
    }

    private func ids(of comments: [NoteDbComment], in change: Int) -> [Signal.ID] {
        comments.map { ChangeReading.id(of: $0, in: change) }
    }
}
