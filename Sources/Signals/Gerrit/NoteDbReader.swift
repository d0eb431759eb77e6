import Git

/// Reads review comments from Gerrit's own record of its changes, `refs/changes/*`, and their corrections from the
/// patch sets beside it.
///
/// The messages that go with a vote are not read: what they say of lines stands in the comments.
struct NoteDbReader {
    private let repository: Repository
    private let chatter: Chatter
    var progress: ReadingProgress?
    private(set) var signals: [Signal] = []
    private(set) var leftOut = LeftOutTally()
    /// Ids that the earlier states of changes gave.
    private(set) var earlierIDs: Set<Signal.ID> = []

    /// Changes that are read side by side, by handles that end with them: one keeps the objects it has read, of which
    /// there are some twenty a change and none is needed again.
    private static let batch = 500

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
        // What was tried already fails at once.
        let tried = state.unreadChanges
        let isTried = { @Sendable (change: GerritChange) in tried[change.number] == change.meta.hex }
        if news.count(where: { !isTried($0.change) }) > most { return false }
        var unread: [Int: ChangesRead.Mark?] = [:]
        state.unreadChanges = [:]
        for (start, batch) in news.batches(of: Self.batch) {
            progress?(ReadingStep(.changes, start, of: news.count))
            let repositories = RepositoryPool(like: repository)
            let read = try batch.concurrentMap { [chatter] news in
                try repositories.lend { ChangeContents(of: news.change, before: news.before, in: $0, chatter) }
            }
            for (news, contents) in zip(batch, read) {
                add(contents, isCounted: isTried(news.change))
                if contents.isWhole { continue }
                unread[news.change.number] = .some(news.before)
                state.unreadChanges[news.change.number] = news.change.meta.hex
            }
        }
        for (number, mark) in gone { earlierIDs.formUnion(ChangeContents.ids(at: mark, of: number, in: repository)) }
        state.changes = changes.isEmpty ? nil : ChangesRead(changes, unread: unread)
        return true
    }

    private mutating func add(_ contents: ChangeContents, isCounted: Bool) {
        signals += contents.signals
        if !isCounted { leftOut.add(contents.leftOut) }
        earlierIDs.formUnion(contents.earlierIDs)
    }
}
