import Foundation
import Git
import Testing

@Suite struct OpeningTests {
    @Test func placesAreAbsoluteFromAnyFolder() throws {
        let made = try TestRepository()
        try made.write("a\n", to: "dir/file")
        try made.commit()
        let repository = try Repository.open(at: "\(made.folder)/dir")
        #expect(repository.worktree == made.folder)
        #expect(repository.gitDirectory == "\(made.folder)/.git")
        #expect(repository.commonDirectory == "\(made.folder)/.git")
        #expect(!repository.isBare && !repository.isShallow)

        _ = try made.git("worktree", "add", "-q", "--detach", "linked")
        let linked = try Repository.open(at: "\(made.folder)/linked")
        #expect(linked.gitDirectory == "\(made.folder)/.git/worktrees/linked")
        #expect(linked.commonDirectory == "\(made.folder)/.git")
    }

    @Test func aBareRepositoryHasNoWorktree() throws {
        let repository = try TestRepository("--bare").open()
        #expect(repository.isBare)
        #expect(repository.worktree == nil)
    }

    @Test func noRepositoryIsAnErrorWithAHint() throws {
        let folder = try TestRepository.newFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = #expect(throws: GitError.self) { try Repository.open(at: folder) }
        #expect(error?.message.hasPrefix("could not find repository") == true)
        #expect(error?.hint == "run precept inside a git repository")
    }

    @Test(arguments: ["worktreeConfig", "preciousObjects"])
    func extensionsThatChangeNothingForUsOpen(_ name: String) throws {
        let made = try TestRepository()
        let commit = try made.commit()
        _ = try made.git("config", "core.repositoryFormatVersion", "1")
        _ = try made.git("config", "extensions.\(name)", "true")
        #expect(try made.open().head() == commit)
    }

    @Test func aPartialCloneOpensAndNamesWhatItLacks() throws {
        let made = try TestRepository()
        try made.write("a\n", to: "file")
        let old = try made.commit()
        try made.write("b\n", to: "file")
        let new = try made.commit()
        let partial = try TestRepository(cloning: made, "--filter=blob:none")
        let diff = try partial.open().diff(from: old, to: new)
        #expect(diff.count == 1)
        #expect(diff.first?.skipped?.hasSuffix("it is missing from this repository") == true)
    }

    @Test(arguments: [("objectFormat", "sha256"), ("refStorage", "reftable"), ("relativeWorktrees", "true")])
    func formatsThatLibgit2RefusesAreNamed(name: String, value: String) throws {
        let made = try TestRepository()
        _ = try made.git("config", "core.repositoryFormatVersion", "1")
        // Git itself may refuse it from here on.
        let configuration = try String(contentsOfFile: "\(made.folder)/.git/config", encoding: .utf8)
        try made.write(configuration + "[extensions]\n\t\(name) = \(value)\n", to: ".git/config")
        do {
            _ = try made.open()
        } catch let error as GitError {
            #expect(error.message.contains("extensions.\(name)"))
            #expect(error.hint?.contains("the commit check still works") == true)
        }
    }

    @Test func anIndexThatLibgit2RefusesIsNamedWhereItIsRead() throws {
        let made = try TestRepository()
        try made.write("a\n", to: "dir/file")
        let commit = try made.commit()
        let path = "\(made.folder)/.git/index"
        let index = try Data(contentsOf: URL(fileURLWithPath: path))
        func refusal() throws -> GitError? {
            let repository = try made.open()
            #expect(try repository.diff(from: nil, to: commit).count == 1)
            return #expect(throws: GitError.self) { try repository.indexEntries() }
        }

        _ = try made.git("update-index", "--split-index")
        #expect(try refusal()?.message.contains("uses a split index") == true)
        try made.write(index, to: ".git/index")
        _ = try made.git("sparse-checkout", "init", "--cone", "--sparse-index")
        let sparse = try refusal()
        #expect(sparse?.message.contains("uses a sparse index") == true)
        #expect(sparse?.hint?.contains("git sparse-checkout reapply --no-sparse-index") == true)
        try made.write(index.dropLast(20) + Data(count: 20), to: ".git/index")
        #expect(try refusal()?.message.contains("an index without a checksum") == true)
    }

    /// Only the superuser can give a folder to somebody else.
    @Test(.enabled(if: getuid() == 0)) func anotherUsersRepositoryNamesTheRemedy() throws {
        let made = try TestRepository()
        for path in [made.folder, "\(made.folder)/.git"] { #expect(chown(path, 12345, 12345) == 0) }
        let error = #expect(throws: GitError.self) { try made.open() }
        #expect(error?.message == "the repository at '\(made.folder)' belongs to another user")
        #expect(error?.hint == "if you trust it: git config --global --add safe.directory '\(made.folder)'")
    }

    #if compiler(>=6.3)
    @Test func withoutAPathTheEnvironmentCounts() async throws {
        let made = try TestRepository()
        try made.write("a\n", to: "file")
        let commit = try made.commit()
        try made.write("b\n", to: "file")
        _ = try made.git("add", "file")
        _ = try made.git("update-index", "--refresh", "-q")
        try FileManager.default.copyItem(atPath: "\(made.folder)/.git/index", toPath: "\(made.folder)/.git/other")
        _ = try made.git("reset", "-q", "--hard")
        await #expect(processExitsWith: .success) { [folder = made.folder as String, commit = commit.hex as String] in
            setenv("GIT_DIR", "\(folder)/.git", 1)
            setenv("GIT_INDEX_FILE", "\(folder)/.git/other", 1)
            let repository = try Repository.open()
            #expect(try repository.head()?.hex == commit)
            #expect(try repository.diffToIndex(from: repository.head()).map(\.path) == ["file"])
        }
        await #expect(processExitsWith: .success) { [folder = made.folder as String, commit = commit.hex as String] in
            setenv("GIT_DIR", "\(folder)/.git", 1)
            setenv("GIT_WORK_TREE", folder, 1)
            let repository = try Repository.open()
            #expect(try repository.head()?.hex == commit)
        }
    }
    #endif
}
