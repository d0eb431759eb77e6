import ArgumentParser
import Foundation
import GitCommand
import Memory

/// Reads the repository's signals and proposes what they teach.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read what went wrong before, and propose rules.",
        discussion: """
            What has been read is not read again. Nothing outside the git directory is written, but for changes of stage \
            where the settings have autopromote. With --fetch, \
            the sources that .precept/config.yml names are asked first for what is new; nothing else reaches a network.
            """)

    @Flag(help: "Forget what was read, and read everything anew.")
    var rebuild = false

    @Flag(help: "Bring what is new from the sources in the settings first.")
    var fetch = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(help: .private)
    var hook: String?

    func run() throws {
        let paths = try RepositoryPaths.discover()
        if hook != nil { return runInHook(paths) }
        let fetching = fetch ? try Fetch(in: paths) : nil
        let learning = try LearningRun(in: paths, rebuild: rebuild)
        let isWhole = try fetching?.run(quietly: json) ?? true
        let report = try learning.run()
        print(json ? report.json + "\n" : report.text, terminator: "")
        try Autopromotion.run(in: paths, quietly: json)
        // What could not be fetched was named; what is there was learned from all the same.
        if !isWhole { throw ExitCode(2) }
    }

    /// Behind a commit: short, silent where there is nothing to say, and never the commit's failure.
    private func runInHook(_ paths: RepositoryPaths) {
        // The first reading takes as long as history is; it is for `precept learn`, not for a commit.
        guard Memory.exists(commonDirectory: paths.commonDirectory) else { return }
        do {
            let report = try LearningRun(in: paths).run(onlyFromNewSignals: true)
            if let line = report.hookLine { FileHandle.standardError.write(Data(line.utf8)) }
        } catch {
            ErrorFunnel.report(error)
        }
    }
}
