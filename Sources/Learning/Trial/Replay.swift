import Foundation
import Signals

/// All that a candidate's check is tried on: the corrections' lines as they were and as they became,
/// and the lines of accepted changes.
struct Replay {
    /// The lines of corrections; owners are signals.
    let before: ReplayedLines
    let after: ReplayedLines
    /// Lines that were accepted, commit messages among them; owners are changes, in the order of time.
    let accepted: ReplayedLines
    /// Whether enough was accepted to tell what the project does: not where a shallow clone left out the rest.
    let showsCustom: Bool
    /// So many corrected lines, at most, for each accepted one; of fewer than so many, a young project is known by them.
    private static let mostCorrected = 10
    private static let ofYouth = 30
    /// When the accepted changes begin: corrections since then can be weighed against them.
    private let start: Date
    private let end: Date
    /// When each accepted change was committed.
    private let times: [Date]

    init(_ signals: [Signal], accepted changes: [AcceptedChange], in trees: (any AcceptedTrees)?) {
        let changes = changes.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        times = changes.map(\.at)
        start = times.first ?? .distantPast
        end = times.last ?? signals.compactMap(\.at).max() ?? .distantPast
        let texts: [@Sendable () -> ReplayedLines] = [
            { Self.lines(of: signals, \.before) }, { Self.lines(of: signals, \.after) },
            { Self.lines(of: changes, in: trees, without: TakenBackLines(signals)) },
        ]
        let joined = texts.concurrentMap { $0() }
        before = joined[0]
        after = joined[1]
        accepted = joined[2]
        showsCustom = before.count < Self.ofYouth || accepted.count * Self.mostCorrected >= before.count
    }

    /// What was said of commit messages and accepted in them, alone.
    func ofMessages() -> Replay { Replay(messagesOf: self) }

    private init(messagesOf replay: Replay) {
        before = replay.before.ofMessages()
        after = replay.after.ofMessages()
        accepted = replay.accepted.ofMessages()
        start = replay.start
        end = replay.end
        times = replay.times
        showsCustom = replay.showsCustom
    }

    /// The lines that corrections replaced, or what they replaced them by; owners are signals.
    private static func lines(of signals: [Signal], _ side: KeyPath<Correction, [String]> & Sendable) -> ReplayedLines {
        var lines = ReplayedLines()
        for (index, signal) in signals.enumerated() {
            let year = signal.year
            for correction in signal.corrections {
                lines.startRun(isOpen: true, year: year, in: FileType.folder(of: correction.path))
                append(correction[keyPath: side], of: correction, owner: index, to: &lines)
            }
        }
        return lines
    }

    /// All that `changes` added, and their messages, without what was corrected afterwards.
    static func lines(
        of changes: [AcceptedChange], in trees: (any AcceptedTrees)?, without takenBack: TakenBackLines = TakenBackLines([])
    ) -> ReplayedLines {
        var lines = ReplayedLines(of: trees)
        for (index, change) in changes.enumerated() {
            let year = Day.year(of: change.writtenAt)
            for file in change.files {
                let type = FileType(ofPath: file.path)
                let folder = FileType.folder(of: file.path)
                for run in file.runs {
                    lines.startRun(isOpen: false, year: year, in: folder, object: file.object)
                    if let above = run.above { lines.append(above, owner: index, type: type, as: .context) }
                    for (place, line) in run.added.enumerated() where isTried(line) {
                        let isTakenBack = takenBack.contains(line, of: file.path, since: change.at)
                        let role: ReplayedLines.Role = run.moved.contains(place) ? .context : .judged
                        lines.append(line, owner: index, type: type, as: isTakenBack ? .takenBack : role)
                    }
                    if let below = run.below { lines.append(below, owner: index, type: type, as: .context) }
                }
            }
            lines.startRun(isOpen: false, year: year)
            for (place, line) in change.message.utf8.split(separator: UInt8(ascii: "\n")).enumerated() where isTried(line) {
                lines.append(line, owner: index, type: place == 0 ? .subject : .message)
            }
        }
        return lines
    }

    /// The lines beside a correction are its context; where it only puts lines in, they are what was wrong, and judged.
    private static func append(_ run: [String], of correction: Correction, owner: Int, to lines: inout ReplayedLines) {
        let opening = correction.before.first.map { FileType(of: $0, in: correction) }
        let type = FileType(ofPath: correction.path)
        let role: ReplayedLines.Role = correction.before.isEmpty ? .judged : .besideCorrection
        if let above = correction.above, isTried(above) { lines.append(above, owner: owner, type: type, as: role) }
        for (place, line) in run.enumerated() where isTried(line) {
            lines.append(line, owner: owner, type: place == 0 ? opening ?? type : type)
        }
        if let below = correction.below, isTried(below) { lines.append(below, owner: owner, type: type, as: role) }
    }

    private static func isTried(_ line: String) -> Bool { isTried(line.utf8) }
    private static func isTried(_ line: some Collection<UInt8>) -> Bool { line.count <= LineEdit.longestLine }

    /// The day of the newest accepted change.
    var day: String { Day.text(for: end) }

    /// Whether a signal was given in the time that the accepted changes cover, or those from `change` on.
    func isRecent(_ signal: Signal, since change: Int? = nil) -> Bool {
        signal.at.map { $0 >= change.map { times[$0] } ?? start } ?? true
    }

    /// The day on which an accepted change was committed.
    func day(of change: Int) -> String { Day.text(for: times[change]) }

    /// How much a signal counts in telling which way a convention goes: half as much for every four
    /// years it is older than the newest change.
    func weight(of signal: Signal) -> Double {
        guard let at = signal.at else { return 1 }
        let years = max(0, end.timeIntervalSince(at)) / (365.25 * 86_400)
        return pow(0.5, years / 4)
    }
}
