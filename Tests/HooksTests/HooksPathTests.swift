import Foundation
import Testing

@testable import Hooks

/// What becomes of a `core.hooksPath` that is set already.
@Suite struct HooksPathTests {
    @Test(arguments: [".husky/_", "my hooks"])
    func theClonesOwnFolderIsHonoured(_ folder: String) throws {
        let repository = try TemporaryRepository()
        try repository.write("\(folder)/pre-commit", "#!/bin/sh\necho theirs")
        _ = repository.sh("git config core.hooksPath '\(folder)'")
        let before = repository.listing(".")
        let report = try repository.install()
        #expect(report.isInWorktree)
        #expect(repository.sh("git config core.hooksPath").printed == "\(folder)\n")
        #expect(!repository.sh("git status --porcelain -uall").printed.contains("before-precept"))
        let commit = repository.sh("git commit -q --allow-empty -m one")
        #expect(commit.printed.hasPrefix("theirs\nprecept hook pre-commit\n"))
        _ = repository.sh("rm -rf .git/objects/?? .git/index .git/COMMIT_EDITMSG .git/logs .git/refs/heads/main")
        _ = try repository.uninstall()
        #expect(repository.listing(".") == before)
    }

    @Test func aCommittedFolderIsLedAround() throws {
        let repository = try TemporaryRepository()
        try repository.write(".githooks/pre-commit", "#!/bin/sh\necho theirs \"$0\"")
        try repository.write(".githooks/prepare-commit-msg", "#!/bin/sh\necho other \"$0\"")
        _ = repository.sh("git add . && git commit -qm hooks && git config core.hooksPath .githooks")
        let configuration = repository.sh("cat .git/config").printed
        let report = try repository.install()
        #expect(report.chainedTo == ".githooks")
        #expect(repository.sh("git status --porcelain").printed == "")
        for _ in 1...2 {
            let commit = repository.sh("git commit -q --allow-empty -m one")
            #expect(
                commit.printed.hasPrefix(
                    "theirs .githooks/pre-commit\nprecept hook pre-commit\nother .githooks/prepare-commit-msg\n"))
            #expect(try repository.install().written == [])
        }
        let removal = try repository.uninstall()
        #expect(removal.left == [])
        #expect(removal.restoredHooksPath)
        #expect(repository.sh("cat .git/config").printed == configuration)
        #expect(
            repository.sh("ls -d .git/precept; git commit -q --allow-empty -m two").printed.contains("theirs .githooks/pre-commit\nother"))
    }

    @Test func aFolderOutsideIsLeftUntouched() throws {
        let repository = try TemporaryRepository()
        try repository.write("../shared/pre-commit", "#!/bin/sh\necho shared")
        _ = repository.sh("git config core.hooksPath \"$PWD/../shared\"")
        let before = repository.listing("../shared")
        _ = try repository.install()
        #expect(repository.listing("../shared") == before)
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("shared\nprecept hook pre-commit\n"))

        // A hook that a tool installs meanwhile lands in our folder, and is nobody's to lose.
        try repository.write(".git/precept/hooks/pre-commit", "#!/bin/sh\necho later")
        _ = try repository.install()
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("shared\nlater\nprecept hook pre-commit\n"))
        let removal = try repository.uninstall()
        #expect(removal.left.count == 1)
        #expect(repository.sh("git commit -q --allow-empty -m two").printed == "shared\n")
        #expect(repository.listing("../shared") == before)
    }

    @Test func aLinkedHooksFolderIsNotWrittenThrough() throws {
        let repository = try TemporaryRepository()
        try repository.write("../shared/pre-commit", "#!/bin/sh\necho shared")
        _ = repository.sh("rm -rf .git/hooks && ln -s \"$PWD/../shared\" .git/hooks")
        let before = repository.listing("../shared")
        _ = try repository.install()
        #expect(repository.listing("../shared") == before)
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("shared\nprecept hook pre-commit\n"))
        _ = try repository.uninstall()
        #expect(repository.sh("git config core.hooksPath").status == 1)
        #expect(repository.sh("git commit -q --allow-empty -m one").printed == "shared\n")
    }

    @Test func aSettingTakenBackBringsTheShimsHome() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("git config core.hooksPath \"$PWD/../shared\"")
        _ = try repository.install()
        _ = repository.sh("git config --unset core.hooksPath")
        let status = try HookStatus(in: repository.top.path, precept: nil)
        #expect(status.hooks.allSatisfy { $0.state == .missing })
        let report = try repository.install()
        #expect(report.folder.hasSuffix(".git/hooks"))
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("precept hook pre-commit\n"))
    }

    @Test func aHookThatATeamAddsLaterRuns() throws {
        let repository = try TemporaryRepository()
        try repository.write(".githooks/pre-commit", "#!/bin/sh\necho theirs")
        _ = repository.sh("git add . && git commit -qm hooks && git config core.hooksPath .githooks")
        let installed = try repository.install().written
        #expect(installed == HookName.allCases.map(\.rawValue))
        try repository.write(".githooks/prepare-commit-msg", "#!/bin/sh\necho later")
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("theirs\nprecept hook pre-commit\nlater\n"))

        // One that git asks all the time has no shim until it is there.
        try repository.write(".githooks/reference-transaction", "#!/bin/sh\necho moved")
        func wrong() throws -> [HookStatus.Hook] {
            try HookStatus(in: repository.top.path, precept: nil).hooks.filter { $0.state != .current }
        }
        #expect(try wrong() == [.init(name: "reference-transaction", state: .notPassedOn)])
        #expect(try repository.install().written == ["reference-transaction"])
        #expect(try wrong() == [])
        #expect(repository.sh("git commit -q --allow-empty -m two").printed.contains("moved"))
        #expect(try repository.uninstall().left == [])
    }

    @Test func anotherClonesHooksAreItsOwn() throws {
        let repository = try TemporaryRepository()
        let other = try TemporaryRepository()
        try other.write(".githooks/pre-commit", "#!/bin/sh\necho theirs")
        _ = other.sh("git config core.hooksPath .githooks")
        _ = try other.install()
        let before = other.listing(".")
        _ = repository.sh("git config core.hooksPath '\(other.top.path)/.githooks'")
        #expect(try repository.uninstall().isEmpty)
        #expect(other.listing(".") == before)
        _ = try repository.install()
        _ = try repository.uninstall()
        #expect(other.listing(".") == before)
    }
}
