import ArgumentParser
import Checking
import Foundation
import Git
import GitCommand
import Signals

/// Writes review comments from elsewhere into the repository's own notes.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in review comments from a file, into refs/notes/precept.",
        discussion: """
            The file holds one JSON object a line: id and comment are required; source, review, commit, path, \
            line, end_line, author, created_at, before, after, resolved, reply, hunk and tags are optional. \
            Importing the same file again changes nothing.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl
    }

    @Argument(help: "The file to read; - reads standard input.", completion: .file())
    var file: String

    @Option(help: "The file's format.")
    var format = Format.jsonl

    func run() throws {
        let text = try read()
        let report = try PreceptNotes.add(text, to: Repository.open())
        for line in report.unreadable.prefix(Self.mostNamed) {
            complain("precept: \(name): line \(line.line) \(line.problem)\n")
        }
        if report.unreadable.count > Self.mostNamed {
            complain("precept: \(name): \(report.unreadable.count - Self.mostNamed) more such lines\n")
        }
        if report.imported + report.alreadyThere == 0, !report.unreadable.isEmpty {
            throw NothingImported(file: name)
        }
        print(Self.summary(of: report))
    }

    private func read() throws -> [UInt8] {
        guard let bytes = file == "-" ? FileBytes.readStandardInput() : FileBytes.read(file) else {
            throw FileUnreadable(file: name, reason: String(cString: strerror(errno)))
        }
        return bytes
    }

    private var name: String { file == "-" ? "standard input" : Printable.text(file) }

    private func complain(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    private static let mostNamed = 20

    private static func summary(of report: ImportReport) -> String {
        let without = [
            report.onMissingCommits > 0 ? "\(report.onMissingCommits) on commits this repository lacks" : nil,
            report.onNoCommit > 0 ? "\(report.onNoCommit) on no commit" : nil,
        ].compactMap { $0 }
        return "imported \(count(report.imported, "comment")) on \(count(report.commits, "commit"))"
            + (without.isEmpty ? "," : " (\(without.joined(separator: ", "))),")
            + " \(report.alreadyThere) already there, \(report.unreadable.count) unreadable"
    }

    private static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

/// The file to import could not be opened or read.
private struct FileUnreadable: Failure {
    let file: String
    let reason: String

    var message: String { "cannot read \(file): \(reason)" }
}

/// The file was read, and no line of it was a comment.
private struct NothingImported: Failure {
    let file: String

    var message: String { "nothing in \(file) could be read as a review comment" }
    var hint: String? { "each line must be one JSON object with an id and a comment" }
}
