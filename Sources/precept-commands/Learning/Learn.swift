import AfterCommit
import ArgumentParser
import Foundation
import GitCommand
import Memory
import RuleFiles

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

    @Option(parsing: .upToNextOption, help: .hidden)
    var hook: [String] = []

    @Flag(help: .hidden)
    var inBackground = false

    func run() throws {
        if inBackground { return try runInBackground() }
        if let name = hook.first { return try runBehind(name) }
        let paths = try RepositoryPaths.discover()
        // What learns behind a commit is soon through, and what it found is told here.
        try LearningLock.wait(in: paths) {
            _ = LearningNews.take(from: paths)
            try learn(paths)
        }
    }

    private func learn(_ paths: RepositoryPaths) throws {
        let fetching = fetch ? try Fetch(in: paths) : nil
        let (report, isWhole) = try ProgressLine.during { progress in
            let learning = try LearningRun(in: paths, rebuild: rebuild, progress: progress)
            let isWhole = try fetching?.run(quietly: json) ?? true
            return (try learning.run(), isWhole)
        }
        LearningFailure.clear(in: paths)
        let promotes = try Autopromotion.isSet(in: paths)
        print(json ? report.json + "\n" : report.text(tellsStages: !promotes), terminator: "")
        if promotes { try Autopromotion.run(in: paths, quietly: json) }
        // What could not be fetched was named; what is there was learned from all the same.
        if !isWhole { throw ExitCode(2) }
    }

    /// Behind a commit: silent where there is nothing to say, and never the commit's failure.
    private func runBehind(_ hook: String) throws {
        try AfterCommit(hook: hook, why: self.hook.dropFirst().first).run(compile: RuleStore.compiled) {
            let news = Self.news(in: try RepositoryPaths.discover())
            FileHandle.standardError.write(Data(news.utf8))
        }
    }

    private func runInBackground() throws {
        BackgroundLearning.settle()
        let paths = try RepositoryPaths.discover()
        // Who learns already may miss what came since: the next commit sees it.
        LearningLock.take(in: paths) {
            let news = Self.news(in: paths)
            if !news.isEmpty { LearningNews.leave(news, in: paths) }
        }
    }

    /// Learns from what is new; says in a line or two what came of it, and nothing where nothing did.
    private static func news(in paths: RepositoryPaths) -> String {
        // The first reading takes as long as history is; it is for `precept learn`, not for a commit.
        guard Memory.exists(commonDirectory: paths.commonDirectory) else { return "" }
        do {
            let report = try LearningRun(in: paths).run(onlyFromNewSignals: true)
            LearningFailure.clear(in: paths)
            return report.hookLine ?? ""
        } catch {
            let text = ErrorFunnel.text(of: error)
            LearningFailure.keep(text, in: paths)
            return text
        }
    }
}
