import Learning
import RuleFiles

/// Has a program of the user's own phrase the statements of proposals. What it cannot, or may not, say better
/// keeps the built-in statement; the check is never touched.
public struct Phrasing {
    private let command: ModelCommand
    /// Nil where nothing new may be asked, as behind a commit.
    private let isAsking: Bool
    /// The answers known before, and those that were asked for now, by request.
    public private(set) var answers: [String: String]
    /// Why the last statement was not given; nil where all were.
    public private(set) var failure: ModelFailure?
    /// Whether every proposal has been asked about, now or before.
    public private(set) var isComplete = true
    private var isGivenUp = false
    private var failures = 0

    /// A program that fails so often will fail again.
    private static let mostFailures = 3

    /// - Parameters:
    ///   - known: Answers of earlier runs.
    ///   - isAsking: Whether the program may be run.
    public init(_ command: ModelCommand, known: [String: String], isAsking: Bool) {
        self.command = command
        self.isAsking = isAsking
        answers = known
    }

    /// The proposals, each with the statement that the program gives it.
    public mutating func phrased(_ proposals: [Proposal]) -> [Proposal] {
        var used: [String: String] = [:]
        let phrased = proposals.map { proposal in
            let request = StatementRequest(proposal)
            let key = request.key(for: command.arguments)
            guard let statement = answers[key] ?? ask(request) else { return proposal }
            used[key] = statement
            var proposal = proposal
            proposal.rule.statement = statement
            return proposal
        }
        answers = used
        return phrased
    }

    private mutating func ask(_ request: StatementRequest) -> String? {
        guard isAsking, !isGivenUp else {
            isComplete = false
            return nil
        }
        let process = ModelProcess(arguments: command.arguments, input: Array((request.json + "\n").utf8), timeLimit: command.timeLimit)
        do throws(ModelFailure) {
            return try StatementAnswer.statement(in: process.run(), known: request.words)
        } catch {
            failure = error
            isComplete = false
            failures += 1
            isGivenUp = error.isLasting || failures >= Self.mostFailures
            return nil
        }
    }
}
