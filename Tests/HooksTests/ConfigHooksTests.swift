import GitCommand
import Testing

@testable import Hooks

@Suite struct ConfigHooksTests {
    private static let knowsThem = ((try? GitVersion.ofGit()) ?? GitVersion(0)) >= GitVersion(2, 54)

    private func configured(_ repository: borrowing TemporaryRepository) throws -> String {
        repository.sh("git config --local --get-regexp '^hook\\.'").printed
    }

    @Test(.enabled(if: ConfigHooksTests.knowsThem, "git before 2.54 runs no hooks from its configuration"))
    func gitRunsThemWithItsWords() throws {
        let repository = try TemporaryRepository()
        let hooks = try ConfigHooks(in: repository.top.path)
        #expect(try hooks.install(precept: repository.precept.path).count == HookName.allCases.count)
        let commit = repository.sh("git commit -q --allow-empty -m one")
        #expect(
            commit.printed == """
                precept hook pre-commit
                precept hook commit-msg .git/COMMIT_EDITMSG
                precept hook post-commit

                """)
        #expect(repository.sh("ANSWER=1 git commit -q --allow-empty -m two").status != 0)
        let push = repository.sh("git init -q --bare ../there.git; git push -q ../there.git main")
        #expect(push.printed.contains("precept hook pre-push ../there.git ../there.git\n  read refs/heads/main"))
        #expect(repository.sh("ls .git/hooks | grep -v sample").printed.isEmpty)

        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho theirs")
        let both = repository.sh("git commit -q --allow-empty -m three").printed
        #expect(both.contains("theirs\n") && both.contains("precept hook pre-commit\n"))
    }

    @Test(.enabled(if: ConfigHooksTests.knowsThem, "git before 2.54 runs no hooks from its configuration"))
    func installingAgainChangesNothingAndRemovingLeavesNothing() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("git config hook.linter.command true; git config hook.linter.event pre-commit")
        let before = repository.sh("cat .git/config").printed
        let hooks = try ConfigHooks(in: repository.top.path)
        _ = try hooks.install(precept: repository.precept.path)
        let installed = try configured(repository)
        #expect(try hooks.install(precept: repository.precept.path).isEmpty)
        #expect(try configured(repository) == installed)
        let states = try HookStatus(in: repository.top.path, precept: repository.precept.path).hooks.map(\.state)
        #expect(states.allSatisfy { $0 == .current })
        #expect(try HookStatus(in: repository.top.path, precept: "/elsewhere").hooks[0].state == .outdated(missing: nil))

        #expect(try repository.uninstall().removed.count == HookName.allCases.count)
        #expect(repository.sh("cat .git/config").printed == before)
        #expect(try !hooks.isInstalled())
    }

    @Test(.enabled(if: !ConfigHooksTests.knowsThem, "this git runs hooks from its configuration"))
    func anOlderGitIsNotLeftUnguarded() throws {
        let repository = try TemporaryRepository()
        let hooks = try ConfigHooks(in: repository.top.path)
        #expect(throws: HookFailure.self) { try hooks.install(precept: repository.precept.path) }
        #expect(try configured(repository).isEmpty)
    }

    @Test(arguments: [
        ("git version 2.39.5", [2, 39, 5]), ("git version 2.55.0.rc1", [2, 55, 0]), ("git version 2.39.5 (Apple Git-154)", [2, 39, 5]),
        ("git version 2.55.0.618.g1a3e64c6c4", [2, 55, 0, 618]), ("", []),
    ])
    func versionsAreRead(_ text: String, _ numbers: [Int]) {
        #expect(GitVersion(reading: text).numbers == numbers)
    }

    @Test func versionsAreOrdered() {
        #expect(GitVersion(2, 9) < GitVersion(2, 30) && GitVersion(2, 30) < GitVersion(reading: "git version 2.30.1"))
        #expect(GitVersion(reading: "git version 2.54.0") >= GitVersion(2, 54))
    }
}
