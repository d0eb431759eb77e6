import Claims
import Git
import GitCommand

/// The later versions of files, in which the corrections of comments are looked for.
///
/// One `git log --raw` answers for all comments at once: each change of a file is a step from one blob to
/// another, and following a commented file is following those steps. Branches and pull-request heads are
/// searched beside HEAD, where the commits that answered a review lie before they are squashed.
struct LaterChanges {
    private let repository: Repository
    /// By path, each before those that build on it.
    private let steps: [String: [FileStep]]

    /// What comes later than this answers something else.
    static let longestWait: Int64 = 90 * 24 * 60 * 60
    static let mostVersions = 50
    private static let mostPaths = 200

    /// - Parameters:
    ///   - paths: the commented files.
    ///   - since: the oldest commented commit's time, seconds since 1970.
    init(_ repository: Repository, of paths: Set<String>, since: Int64) throws {
        self.repository = repository
        let paths = paths.filter(Self.canBeInTree)
        guard !paths.isEmpty else {
            steps = [:]
            return
        }
        let head = try repository.head() == nil ? [] : ["HEAD"]
        // Git takes a bare number of fewer than nine digits for a day of the week, an hour or a year.
        let start = "@\(max(since, 0)) +0000"
        // With many paths git is quicker when asked about all.
        let limits = paths.count <= Self.mostPaths ? paths.sorted() : []
        let requests = PullRequestRef.globs.map { "--glob=\($0)" }
        var log = FileStepReader(of: paths)
        try repository.command(
            [
                "--literal-pathspecs", "-c", "log.showSignature=false", "log", "--no-merges", "--full-history", "--topo-order",
                "--reverse", "--no-notes", FileStepReader.format, "\(GitVersion.optionSince())=\(start)",
            ] + RawLog.options + head + ["--branches"] + requests + ["--"] + limits
        ).rawLog { log.take($0) }
        steps = log.steps
    }

    /// A comment may name anything: a review's own pages such as `/COMMIT_MSG`, or a path that leads out of
    /// the repository, about which git will not be asked.
    static func canBeInTree(_ path: String) -> Bool {
        !path.utf8.contains(0)
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
    }

    /// The corrections of the first later change that touches the comment's lines; empty where none does.
    func corrections(of comment: ReviewComment, on commit: Commit) -> [Correction] {
        guard let path = comment.path, let line = comment.line, let steps = steps[path],
            let blob = try? repository.blob(at: path, in: commit.id)
        else { return [] }
        let from = commit.committer.seconds
        var versions = [blob: CommentedLines(first: line, last: comment.endLine ?? line)]
        for step in steps where step.seconds >= from && step.seconds <= from + Self.longestWait {
            guard let lines = versions[step.old], versions[step.new] == nil, step.commit != commit.id,
                let diff = diff(of: path, in: step.commit)
            else { continue }
            switch lines.effect(of: diff.hunks, path: path) {
            case .touched(let corrections): return corrections
            case .moved(let lines): versions[step.new] = lines
            }
            if versions.count > Self.mostVersions { break }
        }
        return []
    }

    private func diff(of path: String, in commit: ObjectID) -> FileDiff? {
        guard let parent = try? repository.commit(commit).parents.first,
            let diff = try? repository.diff(from: parent, to: commit, paths: [path]).first,
            diff.newPath != nil, diff.oldPath != nil, !diff.isBinary, diff.skipped == nil
        else { return nil }
        return diff
    }
}
