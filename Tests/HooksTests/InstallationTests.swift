import Foundation
import GitCommand
import Testing

@testable import Hooks

@Suite struct InstallationTests {
    @Test func everyHookHandsOver() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        let commit = repository.sh("git commit -q --allow-empty -m one")
        #expect(
            commit.printed == """
                precept hook pre-commit
                precept hook commit-msg .git/COMMIT_EDITMSG
                precept hook post-commit

                """)
        let amend = repository.sh("git commit -q --allow-empty --amend -m two")
        #expect(amend.printed.contains("precept hook post-rewrite amend\n  read "))
        let merge = repository.sh(
            """
            git checkout -q -b side && git commit -nq --allow-empty -m side && git checkout -q main \
            && git commit -nq --allow-empty -m main && git merge --no-edit side
            """)
        #expect(merge.printed.contains("precept hook pre-merge-commit\n"))
        #expect(merge.printed.contains("precept hook post-merge 0\n"))
        let push = repository.sh("git init -q --bare ../there.git && git push -q ../there.git main side")
        #expect(push.printed.contains("precept hook pre-push ../there.git ../there.git\n"))
        #expect(push.printed.components(separatedBy: "  read refs/heads/").count == 3)
    }

    @Test func anExistingHookRunsFirstAndCanStopGit() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho theirs \"$0\"; exit $THEIRS")
        try repository.write(".git/hooks/pre-push", "#!/bin/sh\necho theirs; cut -d' ' -f1")
        try repository.write(".git/hooks/post-commit", "#!/bin/sh\necho theirs; exit 3")
        _ = try repository.install()
        let blocked = repository.sh("THEIRS=7 git commit -q --allow-empty -m one")
        #expect(!blocked.printed.contains("precept hook"))
        #expect(blocked.status != 0)
        let passed = repository.sh("THEIRS=0 git commit -q --allow-empty -m one")
        #expect(passed.printed.contains("hooks-before-precept-1/pre-commit\nprecept hook pre-commit\n"))
        #expect(passed.printed.hasSuffix("theirs\nprecept hook post-commit\n"))
        #expect(passed.status == 0)
        let push = repository.sh("git init -q --bare ../there.git; git push -q ../there.git main")
        #expect(push.printed.contains("theirs\nrefs/heads/main\nprecept hook pre-push"))
        #expect(push.printed.contains("  read refs/heads/main"))
    }

    @Test(arguments: [("pre-commit", "commit -q --allow-empty -m x"), ("pre-push", "push -q ../there.git main")])
    func findingsStopGit(_ hook: String, _ action: String) throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("git init -q --bare ../there.git; git commit -q --allow-empty -m first")
        _ = try repository.install()
        #expect(repository.sh("ANSWER=1 git \(action)").status == 1)
        #expect(repository.sh("ANSWER=2 git \(action)").status != 0)
        #expect(repository.sh("ANSWER=0 git \(action)").status == 0)
    }

    @Test func anEmptyPushStaysEmpty() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        let push = repository.sh(".git/hooks/pre-push a b </dev/null; printf 'x y z v\\n\\n' | .git/hooks/pre-push a b")
        #expect(push.printed == "precept hook pre-push a b\nprecept hook pre-push a b\n  read x y z v\n  read \n")
    }

    @Test func installingAgainChangesNothing() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho theirs")
        try repository.write(".git/hooks/commit-msg", "not run", mode: 0o644)
        let first = try repository.install()
        #expect(first.written.count == HookName.allCases.count)
        #expect(first.kept.map(\.runs) == [true, false])
        let before = repository.listing(".git")
        let second = try repository.install()
        #expect(second.written == [])
        #expect(repository.listing(".git") == before)
        let commit = repository.sh("git commit -q --allow-empty -m one")
        #expect(commit.printed.hasPrefix("theirs\nprecept hook pre-commit\nprecept hook commit-msg"))
    }

    @Test func uninstallingRestoresBytesModesAndLinks() throws {
        let repository = try TemporaryRepository()
        try repository.write("tools/check", "#!/bin/sh\necho linked")
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\n: \u{ff}\r\n\n", mode: 0o751)
        try repository.write(".git/hooks/commit-msg", "not run", mode: 0o640)
        _ = repository.sh("ln -s ../../tools/check .git/hooks/post-commit; ln -s /nowhere .git/hooks/pre-push")
        let before = repository.listing(".git")
        _ = try repository.install()
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.contains("linked\n"))
        #expect(!FileManager.default.fileExists(atPath: "/nowhere"))
        _ = repository.sh("rm -rf .git/objects/?? .git/index .git/COMMIT_EDITMSG .git/logs .git/refs/heads/main")
        let report = try repository.uninstall()
        #expect(report.restored.count == 4)
        #expect(report.removed.count == 3)
        #expect(report.left == [])
        #expect(repository.listing(".git") == before)
        #expect(try repository.uninstall().removed == [])
    }

    @Test func aForeignHookLaidOverOursRunsToo() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho first")
        _ = try repository.install()
        for _ in 1...2 {
            try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho second")
            _ = try repository.install()
            let commit = repository.sh("git commit -q --allow-empty -m one")
            #expect(commit.printed.hasPrefix("first\nsecond\nprecept hook pre-commit\nprecept hook commit-msg"))
        }
        let report = try repository.uninstall()
        #expect(repository.sh("git commit -q --allow-empty -m two").printed == "second\n")
        #expect(report.left.map { $0.split(separator: "/").last } == ["pre-commit.before-precept"])
        #expect(repository.sh(".git/hooks/pre-commit.before-precept").printed == "first\n")
    }

    @Test func aToolThatKeepsOursAsLegacyDoesNotDoubleIt() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        let tool = "#!/bin/sh\n\"${0%/*}\"/pre-commit.legacy 2>/dev/null; echo tool"
        _ = repository.sh("mv .git/hooks/pre-commit .git/hooks/pre-commit.legacy")
        try repository.write(".git/hooks/pre-commit", tool)
        #expect(repository.sh("git commit -q --allow-empty -m 1").printed.hasPrefix("precept hook pre-commit\ntool\n"))
        _ = try repository.install()
        #expect(repository.sh("git commit -q --allow-empty -m 2").printed.hasPrefix("tool\nprecept hook pre-commit\nprecept hook c"))
        _ = try repository.uninstall()
        #expect(repository.sh("git commit -q --allow-empty -m 3").printed == "tool\n")
    }

    @Test func keptHooksFindTheirNeighbours() throws {
        let repository = try TemporaryRepository()
        try repository.write(
            ".git/hooks/pre-commit",
            "#!/bin/sh\n. \"${0%/*}/common.sh\"; \"$0.legacy\"; ls \"${0%/*}/../../file\"; basename \"$0\"")
        try repository.write(".git/hooks/common.sh", "echo common", mode: 0o644)
        try repository.write(".git/hooks/pre-commit.legacy", "#!/bin/sh\necho legacy")
        try repository.write("file", "text")
        _ = try repository.install()
        let lines = repository.sh("git commit -q --allow-empty -m one").printed.split(separator: "\n")
        #expect(lines.prefix(2) == ["common", "legacy"])
        #expect(lines.dropFirst(2).first?.hasSuffix("/../../file") == true)
        #expect(lines.dropFirst(3).prefix(2) == ["pre-commit", "precept hook pre-commit"])
    }

    @Test func aMissingExecutableNeverPassesInSilence() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        try FileManager.default.removeItem(at: repository.precept)
        let commit = repository.sh("env -i PATH=/usr/bin:/bin git -c user.name=a -c user.email=a@b commit -q --allow-empty -m one")
        #expect(commit.status == 1)
        #expect(commit.printed.hasPrefix("precept: not found, so this commit was not checked"))
        let bypassed = repository.sh("env -i PATH=/usr/bin:/bin git -c user.name=a -c user.email=a@b commit -nq --allow-empty -m one")
        #expect(bypassed.status == 0)
        #expect(bypassed.printed.hasPrefix("precept: not found, so nothing was learned"))
        try repository.write("../path/precept", "#!/bin/sh\necho \"from PATH $*\"")
        let found = repository.sh("PATH=\"$PWD/../path:$PATH\" git commit -q --allow-empty -m one")
        #expect(found.printed.hasPrefix("from PATH hook pre-commit\n"))
    }

    @Test func aBareEnvironmentIsEnough() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        let commit = repository.sh("env -i PATH=/usr/bin:/bin git -c user.name=a -c user.email=a@b commit -q --allow-empty -m one")
        #expect(commit.printed.hasPrefix("precept hook pre-commit\n"))
        #expect(commit.status == 0)
    }

    @Test func aLinkedWorktreeGuardsAll() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("git commit -q --allow-empty -m one && git worktree add -q ../linked -b linked")
        let linked = repository.home.appending(path: "linked").path
        _ = try HookInstallation(in: linked, precept: repository.precept.path).install()
        for folder in [".", "../linked"] {
            let commit = repository.sh("git commit -q --allow-empty -m two", in: folder)
            #expect(commit.printed.hasPrefix("precept hook pre-commit\n"))
        }
    }

    @Test func aSubmoduleIsARepositoryOfItsOwn() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh(
            """
            git init -q ../part && git -C ../part -c user.name=a -c user.email=a@b commit -q --allow-empty -m one \
            && git -c protocol.file.allow=always submodule --quiet add ../part part \
            && git -C part config user.name a && git -C part config user.email a@b
            """)
        let part = repository.top.appending(path: "part").path
        _ = try HookInstallation(in: part, precept: repository.precept.path).install()
        let inside = repository.sh("git commit -q --allow-empty -m two", in: "part")
        #expect(inside.printed.hasPrefix("precept hook pre-commit\n"))
        #expect(repository.sh("git commit -q -m two").printed == "")
    }

    @Test func aBareRepositoryIsRefused() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("git init -q --bare ../bare.git")
        let bare = repository.home.appending(path: "bare.git").path
        let precept = repository.precept.path
        #expect(throws: HookFailure.bareRepository) { try HookInstallation(in: bare, precept: precept) }
        let inside = repository.top.appending(path: ".git").path
        #expect(throws: HookFailure.outsideWorktree) { try HookInstallation(in: inside, precept: precept) }
        let home = repository.home.path
        #expect(throws: RepositoryNotFound.self) { try HookInstallation(in: home, precept: precept) }
    }

    @Test func aFolderInTheWayStopsEverything() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/commit-msg", "#!/bin/sh\necho theirs")
        _ = repository.sh("mkdir .git/hooks/pre-push")
        let before = repository.listing(".git")
        let top = repository.top.path
        let precept = repository.precept.path
        #expect(throws: HookFailure.self) { try HookInstallation(in: top, precept: precept).install() }
        #expect(repository.listing(".git") == before)
    }

    @Test func aPlaceThatCannotBeWrittenStopsEverything() throws {
        let repository = try TemporaryRepository()
        _ = repository.sh("rm -rf .git/hooks; touch .git/hooks")
        let before = repository.listing(".git")
        let top = repository.top.path
        let precept = repository.precept.path
        #expect(throws: HookFailure.self) { try HookInstallation(in: top, precept: precept).install() }
        #expect(repository.listing(".git") == before)
    }

    @Test func whatAKilledInstallationLeftIsNoHindrance() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho theirs")
        let before = repository.listing(".git")
        try repository.write(".git/hooks-before-precept-1/pre-commit", "#!/bin/sh\necho theirs")
        try repository.write(".git/hooks/.precept-new-pre-commit", "half a sh")
        try repository.write(".git/hooks-before-precept-1/.precept-new-pre-push", "half")
        #expect(repository.sh("git commit -q --allow-empty -m one").printed == "theirs\n")
        _ = try repository.install()
        #expect(repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix("theirs\nprecept hook pre-commit\n"))
        _ = repository.sh("rm -rf .git/objects/?? .git/index .git/COMMIT_EDITMSG .git/logs .git/refs/heads/main")
        _ = try repository.uninstall()
        #expect(repository.listing(".git") == before)
    }

    @Test func statusTellsWhatStandsWhere() throws {
        let repository = try TemporaryRepository()
        func states() throws -> Set<HookStatus.State> {
            Set(try HookStatus(in: repository.top.path, precept: repository.precept.path).hooks.map(\.state))
        }
        #expect(try states() == [.missing])
        _ = try repository.install()
        #expect(try states() == [.current])
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh")
        #expect(try states() == [.current, .foreign])
        try FileManager.default.removeItem(at: repository.precept)
        #expect(try states() == [.outdated(missing: repository.precept.path), .foreign])
    }

    @Test func whatSomebodyAddedToAShimIsKeptAndRuns() throws {
        let repository = try TemporaryRepository()
        _ = try repository.install()
        let hook = ".git/hooks/pre-commit"
        let shim = try String(contentsOf: repository.top.appending(path: hook), encoding: .utf8)
        let edited = shim.replacing("precept='", with: "echo lint\nprecept='")
        try edited.write(to: repository.top.appending(path: hook), atomically: false, encoding: .utf8)
        func states() throws -> [HookStatus.State] {
            try HookStatus(in: repository.top.path, precept: repository.precept.path).hooks.map(\.state)
        }
        #expect(Set(try states()) == [.current, .edited])
        let report = try repository.install()
        #expect(report.written == ["pre-commit"])
        #expect(report.kept.map(\.isEditedShim) == [true] && report.kept.map(\.runs) == [true])
        #expect(Set(try states()) == [.current])
        #expect(
            repository.sh("git commit -q --allow-empty -m one").printed.hasPrefix(
                "lint\nprecept hook pre-commit\nprecept hook pre-commit\n"))
        let removal = try repository.uninstall()
        #expect(removal.edited.count == 1 && removal.left == [])
        #expect(try String(contentsOf: repository.top.appending(path: hook), encoding: .utf8) == edited)
    }

    @Test func anEditedShimThatStandsStaysWithWhatItRuns() throws {
        let repository = try TemporaryRepository()
        try repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho theirs")
        _ = try repository.install()
        _ = repository.sh("sed -i 's/^precept=/echo lint; precept=/' .git/hooks/pre-commit")
        let removal = try repository.uninstall()
        #expect(removal.edited.count == 1 && removal.left == [] && removal.restored == [])
        #expect(repository.sh("git commit -q --allow-empty -m one").printed == "theirs\nlint\nprecept hook pre-commit\n")
    }
}
