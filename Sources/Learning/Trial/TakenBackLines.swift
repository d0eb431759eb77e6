import Foundation
import Signals

/// Lines that came in with a commit and were corrected afterwards.
///
/// Where comments are kept on commits of the main line, the bad form stands in its history too; it was
/// no more accepted there than in a change that never landed.
struct TakenBackLines {
    private var corrected: [String: [String: Date]] = [:]

    init(_ signals: [Signal]) {
        for signal in signals {
            for correction in signal.corrections {
                let kept = Set(correction.after)
                for line in correction.before where !kept.contains(line) {
                    let at = signal.at ?? Date.distantFuture
                    let known = corrected[correction.path]?[line] ?? .distantPast
                    corrected[correction.path, default: [:]][line] = max(known, at)
                }
            }
        }
    }

    /// Whether `line`, added to `path` at `time`, was corrected later.
    func contains(_ line: String, of path: String, since time: Date) -> Bool {
        guard let at = corrected[path]?[line] else { return false }
        return at >= time
    }
}
