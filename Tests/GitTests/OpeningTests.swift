import Foundation
import Git
import GitCommand
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
        #expect(!repository.isShallow)

        _ = try made.git("worktree", "add", "-q", "--detach", "linked")
        let linked = try Repository.open(at: "\(made.folder)/linked")
        #expect(linked.gitDirectory == "\(made.folder)/.git/worktrees/linked")
        #expect(linked.commonDirectory == "\(made.folder)/.git")
    }

    @Test func aBareRepositoryHasNoWorktree() throws {
        let repository = try TestRepository("--bare").open()
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
        #expect(diff.first?.unreadable?.message.hasSuffix("it is missing from this repository") == true)
        #expect(diff.first?.unreadable?.hint?.contains(PartialClone.remedy) == true)
        guard try GitVersion.ofGit() >= GitVersion(2, 36) else { return }
        _ = try partial.git("fetch", "-q", "--refetch", "--no-filter")
        #expect(try partial.open().diff(from: old, to: new).first?.unreadable == nil)
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
        await #expect(processExitsWith: .success) { [folder = made.folder as String, commit = commit.hex as String] in
            setenv("GIT_DIR", "\(folder)/.git", 1)
            let repository = try Repository.open()
            #expect(try repository.head()?.hex == commit)
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
