import Foundation
import GitCommand
import Instructions
import Rules
import Testing

@Suite struct AmendmentCommitTests {
    private let rule = Rule(
        id: "no-tabs", statement: "Indent with spaces.", stage: .warn,
        check: .line(LineCheck(forbid: #"^\t"#)), examples: Examples(bad: ["\tint x;"], good: ["  int x;"]))

    @Test func commitsExactlyTheTwoFiles() throws {
        let repository = try TemporaryRepository()
        let head = try repository.git("rev-parse", "HEAD")
        try accept(in: repository)
        #expect(try repository.git("rev-parse", "HEAD^") == head)
        #expect(try repository.git("diff", "--name-only", "HEAD^", "HEAD") == ".precept/rules/no-tabs.yml\nCLAUDE.md")
        #expect(try repository.git("status", "--porcelain") == "")
        #expect(try repository.git("log", "-1", "--format=%s|%an|%ae") == "Accept rule no-tabs|A. Author|author@example.org")
        #expect(try repository.git("reflog", "-1", "--format=%gs") == "commit: Accept rule no-tabs")
        try repository.git("revert", "--no-edit", "HEAD")
        #expect(repository.text("CLAUDE.md") == nil)
    }

    @Test func isTheFirstCommitWhereThereIsNone() throws {
        let repository = try TemporaryRepository(isEmpty: true)
        try repository.write("staged", "staged\n")
        try repository.git("add", "staged")
        try accept(in: repository)
        #expect(try repository.git("ls-tree", "-r", "--name-only", "HEAD") == ".precept/rules/no-tabs.yml\nCLAUDE.md")
        #expect(try repository.git("status", "--porcelain") == "A  staged")
    }

    @Test func leavesStagedAndUnstagedWorkAlone() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "# Ours\n")
        try repository.write("both", "1\n")
        try repository.commitAll("More")
        try repository.write("both", "2\n")
        try repository.git("add", "both")
        try repository.write("both", "3\n")
        try repository.write("new", "new\n")
        try repository.git("rm", "-q", "README.md")
        try repository.write("CLAUDE.md", "# Ours\nstaged\n")
        try repository.git("add", "CLAUDE.md")
        try repository.write("CLAUDE.md", "# Ours\nstaged\nunstaged\n")
        let status = try repository.git("status", "--porcelain")
        let staged = try repository.git("diff", "--cached", "--", "both", "README.md")
        let unstaged = try repository.git("diff", "--", "both", "README.md")
        try accept(in: repository)
        #expect(try repository.git("status", "--porcelain") == status)
        #expect(try repository.git("diff", "--cached", "--", "both", "README.md") == staged)
        #expect(try repository.git("diff", "--", "both", "README.md") == unstaged)
        let committed = try repository.git("show", "HEAD:CLAUDE.md")
        #expect(committed.hasPrefix("# Ours\n\n\(MarkedSection.begin)") && !committed.contains("staged"))
        #expect(try repository.git("diff", "--cached", "--numstat", "--", "CLAUDE.md") == "1\t0\tCLAUDE.md")
        #expect(try repository.git("diff", "--numstat", "--", "CLAUDE.md") == "1\t0\tCLAUDE.md")
        #expect(try repository.git("diff", "--name-only", "HEAD^", "HEAD") == ".precept/rules/no-tabs.yml\nCLAUDE.md")
    }

    @Test func commitsNoRuleThatIsNotAskedFor() throws {
        let repository = try TemporaryRepository()
        var other = rule
        other.id = "other"
        other.statement = "Not yet committed."
        other.stage = .warn
        try AcceptedRules.read(in: repository.paths()).amendment(setting: [other]).apply(in: repository.path)
        try accept(in: repository)
        #expect(try !repository.git("show", "HEAD:CLAUDE.md").contains("Not yet committed."))
        #expect(repository.text("CLAUDE.md")?.contains("Not yet committed.") ?? false)
        #expect(try repository.git("status", "--porcelain") == " M CLAUDE.md\n?? .precept/rules/other.yml")
    }

    @Test func commitsWhatWasAcceptedBefore() throws {
        let repository = try TemporaryRepository()
        try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).apply(in: repository.path)
        try repository.git("add", "-N", "CLAUDE.md")
        try repository.git("add", ".precept")
        try accept(in: repository)
        #expect(try repository.git("status", "--porcelain") == "")
        let amendment = try AcceptedRules.read(in: repository.paths(), forCommit: true).amendment(setting: [rule])
        #expect(try AmendmentCommit.prepare(amendment, message: "Again", in: repository.paths()) == nil)
    }

    @Test func goesThroughTheFiltersOnce() throws {
        let repository = try TemporaryRepository()
        try repository.git("config", "core.autocrlf", "true")
        try repository.write("CLAUDE.md", "one\r\ntwo\r\n")
        try repository.commitAll("Two lines")
        try accept(in: repository)
        #expect(try !repository.git("show", "HEAD:CLAUDE.md").utf8.contains(13))
        #expect(try repository.git("diff", "--numstat", "HEAD^", "HEAD", "--", "CLAUDE.md").hasSuffix("\t0\tCLAUDE.md"))
        #expect(try repository.git("status", "--porcelain", "--", "CLAUDE.md") == "")
    }

    @Test func worksInALinkedWorktreeWithSHA256AndASplitIndex() throws {
        let repository = try TemporaryRepository(isEmpty: true)
        try FileManager.default.removeItem(atPath: "\(repository.path)/.git")
        try repository.git("init", "-q", "--object-format=sha256", "-b", "main")
        try repository.git("config", "core.splitIndex", "true")
        try repository.write("CLAUDE.md", "# Ours\n")
        try repository.commitAll("Begin")
        try repository.git("worktree", "add", "-q", "linked")
        let linked = try RepositoryPaths.discover(in: "\(repository.path)/linked")
        let amendment = try AcceptedRules.read(in: linked, forCommit: true).amendment(setting: [rule])
        let commit = try #require(try AmendmentCommit.prepare(amendment, message: "Accept", in: linked))
        try amendment.apply(in: "\(repository.path)/linked")
        try commit.finish()
        #expect(try GitCommand(["status", "--porcelain"], in: "\(repository.path)/linked").output().text == "")
    }

    @Test func removesTheSectionWithItsLastRule() throws {
        let repository = try TemporaryRepository()
        try accept(in: repository)
        var retired = rule
        retired.stage = .retired
        try accept(retired, in: repository)
        #expect(try repository.git("status", "--porcelain") == "")
        #expect(try repository.git("ls-tree", "--name-only", "HEAD") == ".precept\nREADME.md")
    }

    @Test func refusesInTheMiddleOfAMerge() throws {
        let repository = try TemporaryRepository()
        try repository.git("checkout", "-q", "-b", "side")
        try repository.write("README.md", "side\n")
        try repository.commitAll("Side")
        try repository.git("checkout", "-q", "main")
        try repository.write("README.md", "main\n")
        try repository.commitAll("Main")
        _ = try GitCommand(["merge", "-q", "side"], in: repository.path).run()
        let before = repository.files()
        let error = #expect(throws: CommitRefused.self) { try accept(in: repository) }
        #expect(error?.message == "you are in the middle of a merge; no commit was made")
        #expect(repository.files() == before)
    }

    @Test func leavesNoTraceWhereTheSignatureFails() throws {
        let repository = try TemporaryRepository()
        try repository.git("config", "commit.gpgsign", "true")
        try repository.git("config", "gpg.program", "/nonexistent/gpg")
        let before = repository.files()
        let head = try repository.git("rev-parse", "HEAD")
        let error = #expect(throws: CommitRefused.self) { try accept(in: repository) }
        #expect(error?.reason == .notMade)
        #expect(repository.files() == before)
        #expect(try repository.git("rev-parse", "HEAD") == head)
    }

    @Test func leavesEverythingWhereTheBranchHasMoved() throws {
        let repository = try TemporaryRepository()
        let amendment = try AcceptedRules.read(in: repository.paths(), forCommit: true).amendment(setting: [rule])
        let commit = try #require(try AmendmentCommit.prepare(amendment, message: "Accept", in: repository.paths()))
        try repository.git("commit", "-q", "--allow-empty", "-m", "Meanwhile")
        let error = #expect(throws: CommitRefused.self) { try commit.finish() }
        #expect(error?.reason == .branchMoved)
        #expect(try repository.git("status", "--porcelain") == "")
    }

    @Test func clearsAwayWhatAKilledOneLeft() throws {
        let repository = try TemporaryRepository()
        // No process has so large a number; this one lives.
        let left = ["CLAUDE.md.precept-99999999", ".git/precept/index-99999999", ".git/precept/index-99999999.lock"]
        let others = [".git/precept/index-\(ProcessInfo.processInfo.processIdentifier).lock.mine", ".git/precept/index-1x"]
        for name in left + others { try repository.write(name, "") }
        try accept(in: repository)
        for name in left { #expect(!FileManager.default.fileExists(atPath: "\(repository.path)/\(name)")) }
        for name in others { #expect(FileManager.default.fileExists(atPath: "\(repository.path)/\(name)")) }
        #expect(try repository.git("status", "--porcelain") == "")
    }

    @Test func saysWhatKeepsGitFromMovingTheBranch() throws {
        let repository = try TemporaryRepository()
        let lock = "\(try repository.paths().gitDirectory)/HEAD.lock"
        try Data().write(to: URL(filePath: lock))
        let error = #expect(throws: CommitRefused.self) { try accept(in: repository) }
        #expect(error?.reason == .branchHeld && error?.leftBranch == true)
        #expect(error?.hint?.contains("lock file") == true)
    }

    private func accept(_ other: Rule? = nil, in repository: TemporaryRepository) throws {
        let paths = try repository.paths()
        let amendment = try AcceptedRules.read(in: paths, forCommit: true).amendment(setting: [other ?? rule])
        let commit = try AmendmentCommit.prepare(amendment, message: "Accept rule no-tabs\n\nWhy.\n", in: paths)
        try amendment.apply(in: repository.path)
        try commit?.finish()
    }
}
