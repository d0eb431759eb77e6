import ArgumentParser
import Foundation
import GitCommand
import Support

/// Writes a page that tells how the rules fare.
struct WriteReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write one HTML page on how the rules fare, for a browser.",
        discussion: """
            The page needs no network and runs no script. It shows what status and explain tell: how often failures are \
            repeated over time, what each rule caught and what was let in, each rule's life, what telling them costs, what \
            waits, and what was said after a rule. The same repository gives the same page.
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where to write it; - is standard output. By default precept/report.html in the git directory.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let text = try ReportPage(in: paths).text()
        let bytes = Array(text.utf8)
        if output == "-" {
            guard FileBytes.writeAll(bytes, to: STDOUT_FILENO) else { throw PageNotWritten(path: "standard output", code: errno) }
            return
        }
        if output == nil { FileBytes.makeFolder("\(paths.commonDirectory)/precept") }
        let file = output ?? "\(paths.commonDirectory)/precept/report.html"
        guard FileBytes.write(bytes, to: file) else { throw PageNotWritten(path: Printable.text(file), code: errno) }
        print("wrote \(Printable.text(ShownPath.text(file)))")
    }
}

/// The page could not be written; what stood there before still does.
private struct PageNotWritten: Failure {
    let path: String
    let code: Int32

    var message: String { "cannot write \(path): \(String(cString: strerror(code)))" }
    var hint: String? { "name another place with --output FILE" }
}
