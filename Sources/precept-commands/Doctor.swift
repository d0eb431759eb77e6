import ArgumentParser
import Foundation

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See whether everything that precept needs is in place; exit 2 where it is not.")

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
        if diagnoses.contains(where: { !$0.isFine }) { throw ExitCode(2) }
    }
}
