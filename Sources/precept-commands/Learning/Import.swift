import ArgumentParser
import Foundation
import Git
import GitCommand
import Signals
import Support

/// Writes review comments from elsewhere into the repository's own notes.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in review comments from files or GitHub, into refs/notes/precept.",
        usage: """
            precept import [--format <format>] [--review <number>] FILE...
            precept import github [OWNER/REPO]
            """,
        discussion: """
            github asks GitHub itself, through gh, for the review comments of OWNER/REPO or of the remote. \
            A file holds what GitHub (gh api --paginate repos/OWNER/REPO/pulls/comments), GitLab \
            (merge_requests/:iid/discussions) or Gerrit (changes/N/comments) answered, or one JSON object a line: \
            id and comment are required; source, review, commit, path, line, end_line, author, created_at, before, \
            after, resolved, reply, hunk and tags are optional. Importing the same again changes nothing.
            """)

    @Argument(help: "The files to read; - reads standard input. github and maybe OWNER/REPO.", completion: .file())
    var files: [String]

    @Option(help: "The files' format; found out if left out.")
    var format: ImportFormat?

    @Option(help: ArgumentHelp("The change that Gerrit's comments are about, which they do not say.", valueName: "number"))
    var review: String?

    func validate() throws {
        if isGitHub, files.count > 2 || format != nil || review != nil {
            throw ValidationError("github takes OWNER/REPO and nothing else; a file of that name is ./github")
        }
    }

    func run() throws {
        if isGitHub { return try importFromGitHub() }
        let report = try ProgressLine.during { progress in
            var batch = ImportBatch()
            for file in files {
                progress?.show("reading \(Self.name(file))")
                batch.add(try Self.read(file), from: Self.name(file), format: format, review: review)
            }
            progress?.show("writing notes")
            return try PreceptNotes.add(batch, to: Repository.open())
        }
        ImportSummary(report).complain()
        if report.imported + report.alreadyThere == 0, !report.unreadable.isEmpty {
            throw NothingImported(file: files.count == 1 ? Self.name(files[0]) : "these files")
        }
        print(ImportSummary(report).text)
    }

    private var isGitHub: Bool { files.first == "github" }

    private func importFromGitHub() throws {
        let host = try HostImport(named: files.dropFirst().first, paths: RepositoryPaths.discover())
        let fetched = try ProgressLine.during("asking \(host.repository.host)") { try host.run() }
        if fetched.failure == nil { ImportSummary(fetched.report).complain() }
        if fetched.failure == nil || fetched.report.imported > 0 { print(ImportSummary(fetched.report).text) }
        if let failure = fetched.failure { throw failure }
    }

    private static func read(_ file: String) throws -> [UInt8] {
        guard let bytes = file == "-" ? FileBytes.readStandardInput() : FileBytes.read(file) else {
            throw FileUnreadable(file: name(file), reason: String(cString: strerror(errno)))
        }
        return bytes
    }

    private static func name(_ file: String) -> String { file == "-" ? "standard input" : Printable.text(file) }
}

extension ImportFormat: ExpressibleByArgument {}

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
    var hint: String? {
        "known are what GitHub's, GitLab's and Gerrit's API answer, and one JSON object a line with an id and a comment"
    }
}
