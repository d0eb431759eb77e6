import ArgumentParser
import Foundation

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every reason why a rule, a hook or a note would not act, and what to do about it.",
        discussion: """
            A problem keeps something from acting; a note is for you to judge. Exit status: 0 where there are no problems, \
            1 where there are, 2 where precept itself failed.
            """)

    @Argument(help: "A folder of the repository's worktree; this one if left out.")
    var repository: String?

    @Flag(help: "Print an array of {subject, isFine, detail, remedy}.")
    var json = false

    func run() throws {
        let diagnoses = try Examination(of: repository).diagnoses()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(diagnoses), as: UTF8.self))
        } else {
            print(diagnoses.map(\.text).joined(), terminator: "")
        }
        if diagnoses.contains(where: { !$0.isFine }) { throw ExitCode(1) }
    }
}
