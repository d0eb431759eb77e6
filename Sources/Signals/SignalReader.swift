import Claims
import Git

/// Reads everything that may be a signal from a repository: notes first, then history.
///
/// What it gives depends on the repository alone, not on the order in which anything in it came about.
public struct SignalReader {
    private let repository: Repository
    private let chatter: Chatter
    /// Told how far reading has come.
    public var progress: ReadingProgress?

    /// - Parameter told: the statements of the rules that agents are told; a comment that is one of them is an echo.
    public init(_ repository: Repository, told: [String] = []) {
        self.repository = repository
        chatter = Chatter(told: told)
    }

    /// Reads what is new since the reading that left `state`.
    /// - Parameter inPassing: Leaves a great many new changes of Gerrit's for the next reading, as somebody waits.
    /// - Throws: `GitError` or `GitCommandError` where the repository itself cannot be read; a note that cannot be
    ///   is left out by name, counts as it was before, and is tried again by the next reading.
    public func read(after state: ReadingState = ReadingState(), inPassing: Bool = false) throws -> Reading {
        var state = state.version == ReadingState.currentVersion ? state : ReadingState()
        let fingerprint = try RefsFingerprint(of: repository)
        if state.fingerprint == fingerprint {
            return Reading(signals: [], withdrawn: [], leftOut: [], state: state)
        }
        let head = try repository.head()
        let pullRequests = try PullRequestRef.all(in: repository)
        let newPullRequests = pullRequests.filter { !state.pullRequests.contains($0.head.hex) }
        let heads = Set(pullRequests.map(\.head.hex))

        let haveBranchesMoved = state.fingerprint?.branches != fingerprint.branches
        let notes = try notes(
            updating: &state, historyMoved: head?.hex != state.head || heads != state.pullRequests || haveBranchesMoved,
            movedReviews: Set(newPullRequests.map(\.number)))
        let haveChangesMoved = state.fingerprint?.changes != fingerprint.changes
        let (changes, isWhole) = try changes(updating: &state, haveMoved: haveChangesMoved, inPassing: inPassing)
        let history = try history(after: state, head, newPullRequests)

        var leftOut = notes.leftOut
        leftOut.add(changes.leftOut)
        leftOut.add(history.leftOut)
        var byID: [Signal.ID: Signal] = [:]
        for signal in notes.signals + changes.signals + history.signals {
            if byID.updateValue(signal, forKey: signal.id) != nil {
                leftOut.add(.duplicate, source: signal.source, sample: signal.comment)
            }
        }
        let read = state.isIncomplete ? fingerprint.incomplete(state) : fingerprint
        state.fingerprint = isWhole ? read : nil
        state.head = head?.hex
        state.pullRequests = heads
        return Reading(
            signals: byID.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
            withdrawn: notes.earlierIDs.union(changes.earlierIDs).filter { byID[$0] == nil }.sorted(),
            leftOut: leftOut.entries, state: state)
    }

    private func notes(
        updating state: inout ReadingState, historyMoved: Bool, movedReviews: Set<String>
    ) throws -> NotesReader {
        var notes = NotesReader(repository, chatter: chatter)
        notes.progress = progress
        try notes.read(updating: &state, historyMoved: historyMoved, movedReviews: movedReviews)
        return notes
    }

    /// Gerrit's changes, and whether none was left for the next reading.
    private func changes(
        updating state: inout ReadingState, haveMoved: Bool, inPassing: Bool
    ) throws -> (changes: NoteDbReader, isWhole: Bool) {
        var changes = NoteDbReader(repository, chatter: chatter)
        changes.progress = progress
        let isWhole = try !haveMoved || changes.read(updating: &state, most: inPassing ? Self.mostInPassing : .max)
        return (changes, isWhole)
    }

    private func history(after state: ReadingState, _ head: ObjectID?, _ newPullRequests: [PullRequest]) throws -> HistoryReader {
        var history = HistoryReader(repository)
        history.progress = progress
        // On pull requests first: a copy of a commit that has reached HEAD takes the place of the original.
        let readHeads = state.pullRequests.compactMap { ObjectID(hex: $0) }
        try history.read(pullRequests: newPullRequests, hiding: readHeads + [head].compactMap { $0 })
        if let head {
            try history.read(branch: head, hiding: [state.head.flatMap { ObjectID(hex: $0) }].compactMap { $0 })
        }
        return history
    }

    /// They take a tenth of a second.
    private static let mostInPassing = 200

    private typealias PullRequest = (number: String, head: ObjectID)
}
