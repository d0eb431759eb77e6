import Foundation
import Signals

/// Comments that were made once and stand in several reviews: a change that was picked for another branch, or sent anew,
/// brings its comments along, or has its reviewer say them again.
enum RepeatedComments {
    /// What two comments have in common that are one.
    private struct Key: Hashable {
        let author: String
        let path: String
        let line: Int?
        let comment: String
        /// Nil where the place tells enough. That a reviewer says the same of a message, or of a whole file, in two reviews
        /// is nothing unusual, unless it is in the same moment.
        let at: Date?

        init?(_ signal: Signal) {
            guard signal.kind == .comment, let author = signal.author, let path = signal.path else { return nil }
            let isPlaceEnough = signal.line != nil && path != FileType.messagePath
            guard isPlaceEnough || signal.at != nil else { return nil }
            self.author = author
            self.path = path
            line = signal.line
            comment = signal.comment
            at = isPlaceEnough ? nil : signal.at
        }
    }

    /// Without what repeats a comment of another review: of several, one that a correction resolved is kept, or else the first.
    /// Where both were resolved, by edits of other lines, each was meant.
    /// - Parameter signals: In the order of their ids.
    static func without(_ signals: [Signal]) -> [Signal] {
        var kept: [Key: [Signal]] = [:]
        var repeated: Set<Signal.ID> = []
        for signal in signals {
            guard let key = Key(signal) else { continue }
            let others = kept[key, default: []]
            guard let place = others.firstIndex(where: { isRepeated(signal, of: $0) }) else {
                kept[key, default: []].append(signal)
                continue
            }
            let isBetter = others[place].corrections.isEmpty && !signal.corrections.isEmpty
            repeated.insert(isBetter ? others[place].id : signal.id)
            if isBetter { kept[key]?[place] = signal }
        }
        return repeated.isEmpty ? signals : signals.filter { !repeated.contains($0.id) }
    }

    private static func isRepeated(_ signal: Signal, of other: Signal) -> Bool {
        guard signal.review != other.review else { return false }
        return signal.corrections.isEmpty || other.corrections.isEmpty
            || signal.corrections.map(\.before) == other.corrections.map(\.before)
    }
}
