import AfterCommit
import Checking
import Foundation
import Memory
import Outcomes
import Support

extension Examination {
    func memory() -> [Diagnosis] {
        let folder = "\(paths.commonDirectory)/precept"
        let file = "\(folder)/memory.sqlite"
        let files = FileManager.default
        if !files.isWritableFile(atPath: files.fileExists(atPath: folder) ? folder : paths.commonDirectory) {
            return [
                .problem(
                    "memory", "\(ShownPath.text(folder)) cannot be written: nothing is remembered", remedy: "see to whom the folder belongs"
                )
            ]
        }
        guard Memory.exists(commonDirectory: paths.commonDirectory) else { return [.fine("memory", "empty; `precept learn` fills it")] }
        do {
            _ = try Memory.open(commonDirectory: paths.commonDirectory).readingState()
        } catch {
            return [Self.problem("memory", MemoryError.explained(error))]
        }
        let damaged = "\(file).damaged"
        guard files.fileExists(atPath: damaged) else { return [.fine("memory", file)] }
        return [
            .fine("memory", file),
            .note(
                "memory", "a damaged one was set aside as \(ShownPath.text(damaged))",
                remedy: "precept learn reads everything anew; then delete it"),
        ]
    }

    /// Silent where there is nothing, or nothing wrong.
    func outcomes() -> [Diagnosis] {
        [OutcomeLog.olderPath(in: paths.commonDirectory), OutcomeLog.path(in: paths.commonDirectory)].flatMap { path -> [Diagnosis] in
            guard FileBytes.exists(path) else { return [] }
            guard let damaged = OutcomeLogReader.damagedLines(in: path) else {
                return [
                    .problem("outcomes", "\(ShownPath.text(path)) cannot be read: what hooks find is not counted", remedy: "move it away")
                ]
            }
            if damaged == 0 { return [] }
            return [
                .note(
                    "outcomes", "\(ShownPath.text(path)): \(damaged) \(damaged == 1 ? "line" : "lines") cannot be read",
                    remedy: "they are passed over; a disk that was full leaves such lines")
            ]
        }
    }

    /// Silent where nobody learns and nothing went wrong.
    func learning() -> [Diagnosis] {
        var found: [Diagnosis] = []
        if let holder = LearningLock.holder(in: paths) {
            let minutes = (time(nil) - holder.since) / 60
            let detail = "process \(holder.process) has been learning for \(minutes) \(minutes == 1 ? "minute" : "minutes")"
            found.append(
                minutes < Self.mostMinutes
                    ? .fine("learning", detail)
                    : .problem("learning", detail, remedy: "where it does nothing any more: kill \(holder.process), then precept learn"))
        }
        if let failure = LearningFailure.text(in: paths) {
            let first = failure.split(separator: "\n").first.map(String.init) ?? "it said nothing"
            found.append(
                .problem(
                    "learning", "behind a commit it failed: \(Printable.text(first.replacing("precept: ", with: "", maxReplacements: 1)))",
                    remedy: "precept learn tries again, and says all of it"))
        }
        return found
    }

    private static let mostMinutes = 60
}
