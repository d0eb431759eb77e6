import ArgumentParser
import GitCommand

/// Tells how the rules fare.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell how the rules fare: what they caught, what they cost, and what waits for a decision.",
        discussion: """
            What became of findings is known of this clone alone. A failure is repeated where it was said or mended after \
            its rule was accepted; its rate is for 100 commits, in the two years before that and since.
            """)

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let report = try StatusReport(in: .discover())
        print(json ? report.json : report.text)
    }
}
