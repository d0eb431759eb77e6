import Foundation
import Learning
import Signals

/// A young repository: some accepted code, four notes that say the same, and one that does not.
struct SmallRepository {
    /// Where the notes and their corrections come from.
    enum Origin: CaseIterable {
        /// Imported with the lines: the commits are not in the repository.
        case imported
        /// Kept on commits of the main line, which a later commit corrects.
        case committed
        /// The same, and the repository has nothing else.
        case bare
        /// Imported, three notes only.
        case three
        /// Imported into a repository that has no code yet.
        case empty
    }

    var signals: [Signal] = []
    var accepted: [AcceptedChange] = []

    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    init(_ nit: Nit, _ origin: Origin) {
        let told = origin == .three ? Array(nit.notes.prefix(3)) : nit.notes
        let isCommitted = origin == .committed || origin == .bare
        if origin == .empty { accept("readme", day: 0, "Begin", ["README": ["A store."]]) }
        if origin != .bare && origin != .empty {
            accept("code", day: 0, "Begin", ["src/store.\(nit.language.rawValue)": nit.language.code + nit.near])
        }
        for (number, note) in (told + [nit.language.other]).enumerated() {
            add(note, number, nit.language, isCommitted: isCommitted)
        }
    }

    private mutating func add(_ note: Nit.Note, _ number: Int, _ language: Language, isCommitted: Bool) {
        let path = "src/part\(number).\(language.rawValue)"
        signals.append(
            Signal(
                id: "signal\(number)", kind: .comment, source: "note", review: "review\(number)",
                commit: "commit\(number)", path: path, line: 3, author: isCommitted ? "Jane Roe" : "Author \(number % 3)",
                at: Self.start.addingTimeInterval(isCommitted ? Double(86_400 + 60 * number) : Double(86_400 * (number + 1))),
                comment: note.comment, corrections: [Correction(path: path, line: 3, before: note.before, after: note.after)]))
        guard isCommitted else { return }
        accept("commit\(number)", day: 1, "Add part \(number)", [path: note.before])
        accept("fix\(number)", day: 2, "Answer the review of part \(number)", [path: note.after])
    }

    private mutating func accept(_ id: String, day: Int, _ message: String, _ files: [String: [String]]) {
        accepted.append(
            AcceptedChange(
                id: id, at: Self.start.addingTimeInterval(Double(day) * 86_400), message: message,
                files: files.sorted { $0.key < $1.key }.map { AcceptedFile(path: $0.key, added: $0.value) }))
    }

    var proposals: [Proposal] { Learner.shipped.proposals(from: signals, accepted: accepted) }
}
