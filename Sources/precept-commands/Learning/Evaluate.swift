import ArgumentParser
import Foundation
import GitCommand
import Learning
import Rules
import Support

/// Learns from the older part of what was said, and replays the newer.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from the older reviews, and show what the rules would have done since.",
        discussion: """
            Every rule that the reviews before a day propose is replayed against what came after it: the comments that \
            it would have caught, and its alarms in the code that was accepted. Nothing is written but what was read.

            In the table: alarms are lines flagged, in so many changes; asked are the reviews that asked for the rule, the \
            last of them in that year; before are its alarms in the accepted code that it was tried on.
            """)

    @Option(
        name: .customLong("until"), help: "Learn from what was said until this day, such as 2025-06-30.",
        transform: Self.endOfDay)
    var day: Date?

    @Option(help: "Without --until: learn from this share of the comments, by time.")
    var share = 0.7

    @Option(name: .customLong("scope"), help: "Replay only files that this glob matches; may be given again.")
    var globs: [String] = []

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        guard share > 0, share < 1 else { throw ValidationError("--share must lie between 0 and 1") }
    }

    func run() throws {
        let scope = try Scope(globs)
        let evaluation = try ProgressLine.during {
            try LearningRun(in: .discover(), progress: $0).evaluation(until: day, share: share, scope: scope)
        }
        guard let evaluation else { throw NothingToEvaluate() }
        print(json ? EvaluationJSON.text(of: evaluation) : EvaluationTable(evaluation).text)
    }

    @Sendable private static func endOfDay(_ text: String) throws -> Date {
        guard let day = try? Date(text, strategy: .iso8601.year().month().day()) else {
            throw ValidationError("a day is written as 2025-06-30")
        }
        return day.addingTimeInterval(86_400 - 1)
    }
}

/// There is no comment to divide by its date.
struct NothingToEvaluate: Failure {
    let message = "no review comment has both a date and a correction or a label, so there is nothing to replay"
    let hint: String? = "see what was read with: precept learn"
}
