import Foundation
import Testing

@Suite struct FrontDoorTests {
    @Test func bothExecutablesSayTheSame() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.rule("no-tabs", "{kind: line, forbid: \"\\t\"}", stage: "warn")
        try checkout.write(".precept/rules/broken.yml", "id: [")
        try checkout.write("a é", "BAD\n\tx\nBAD precept: allow no-bad why\n")
        try checkout.git("add", "-A")
        let stored = checkout.folder + "/.git/precept/compiled-rules"
        for format in ["text", "json", "sarif", "github", "junit"] {
            try? FileManager.default.removeItem(atPath: stored)
            let handedOver = try checkout.precept("check", "--format", format)
            #expect(FileManager.default.fileExists(atPath: stored))
            let lean = try checkout.precept("check", "--staged", "--format", format)
            #expect(try checkout.commands("check", "--format", format) == lean)
            #expect(handedOver == lean)
            #expect(lean.status == 1)
            #expect((lean.output + lean.errors).contains("broken"))
        }
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: stored))
        #expect(try checkout.precept("check").status == 1)
        try checkout.rule("no-bad", "{kind: line, forbid: WORSE}")
        #expect(try checkout.precept("check").status == 0)
    }

    @Test func thereIsNothingToCheckWithoutRules() throws {
        let checkout = try CheckoutForCheck()
        try checkout.write("a", "x\n")
        try checkout.git("add", "-A")
        #expect(try checkout.precept("check") == .init(status: 0, output: "", errors: ""))
        #expect(try checkout.precept("hook", "pre-commit").status == 0)
        #expect(try checkout.precept("check", "--format", "json").output == "{\"findings\": [], \"skipped\": []}\n")
        #expect(try checkout.precept("hook", "post-commit", environment: ["PRECEPT": "0"]).status == 0)
    }

    @Test func whatIsBypassedIsPrinted() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.write("a", "BAD\n")
        try checkout.git("add", "-A")
        let skipped = try checkout.precept("check", environment: ["SKIP": "x,no-bad"])
        #expect(skipped.status == 0)
        #expect(skipped.errors.contains("no-bad"))
        let off = try checkout.precept("hook", "pre-commit", environment: ["PRECEPT": "0"])
        #expect(off.status == 0)
        #expect(off.errors.contains("PRECEPT=0"))
    }

    @Test func theIndexIsJudgedAndNothingElse() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.write("a", "fine\n")
        try checkout.commit()
        try checkout.write("a", "BAD\n")
        try checkout.write("untracked", "BAD\n")
        #expect(try checkout.precept("check").status == 0)
        try checkout.git("add", "a")
        try checkout.write("a", "fine\n")
        #expect(try checkout.precept("check").status == 1)
        try FileManager.default.removeItem(atPath: checkout.folder + "/a")
        #expect(try checkout.precept("check").status == 1)
    }

    @Test func aFailureIsNeitherCleanNorAFinding() throws {
        let checkout = try CheckoutForCheck()
        #expect(try checkout.precept("check", "--message", "nowhere").status == 2)
        #expect(try checkout.precept("hook", "commit-msg").status == 2)
        #expect(try checkout.precept("check", "--range", "nope..HEAD").status == 2)
        #expect(try checkout.precept("check", "--rnge").status == 2)
        #expect(try checkout.precept("check", "--staged", "--message", "x").status == 2)
        try checkout.git("config", "core.bare", "true")
        let bare = try checkout.precept("check")
        #expect(bare.status == 2)
        #expect(bare.errors.contains("bare"))
    }

    @Test func aRuleFileOutOfTheRepositoryIsNotFollowed() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.write("a", "BAD\n")
        try checkout.git("add", "a")
        let link = checkout.folder + "/.precept/rules/link.yml"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hostname")
        let outcome = try checkout.precept("check", "--format", "json")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("is a symbolic link out of the repository"))
        try checkout.write(".precept/rules/big.yml", String(repeating: "#", count: 300_000))
        #expect(try checkout.precept("rules").errors.contains("larger than 256 KiB"))
    }

    @Test func messagesAreJudgedAsGitWillKeepThem() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-wip", "{kind: message, forbid: '\\Awip'}")
        try checkout.write("m", "# wip\n\nwip: x\n")
        let outcome = try checkout.precept("hook", "commit-msg", "m")
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("m:3:1:"))
        try checkout.write("m", "Good\n\n# wip\n")
        #expect(try checkout.precept("check", "--message", "m").status == 0)
    }

    @Test func aRangeHoldsTheRulesOfBothEnds() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.rule("no-wip", "{kind: message, forbid: '\\Awip'}")
        try checkout.commit("One")
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}", stage: "advise")
        try checkout.write("a", "BAD\n")
        try checkout.commit("wip")
        let outcome = try checkout.precept("check", "--range", "HEAD~1..HEAD", "--format", "json")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"rule\": \"no-bad\", \"stage\": \"block\", \"path\": \"a\""))
        #expect(outcome.output.contains("\"path\": \"commit "))
        #expect(outcome.output.contains("its stage goes from block to advise"))
        #expect(try checkout.precept("check", "--range", "HEAD..HEAD").status == 0)
    }

    @Test func aPushIsJudgedRefByRef() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.commit("One")
        let old = try checkout.git("rev-parse", "HEAD").output.prefix { $0 != "\n" }
        try checkout.git("update-ref", "refs/remotes/origin/main", "HEAD")
        try checkout.git("checkout", "-q", "-b", "side")
        try checkout.write("a", "BAD\n")
        try checkout.commit("Two")
        let new = try checkout.git("rev-parse", "HEAD").output.prefix { $0 != "\n" }
        try checkout.git("checkout", "-q", "main")
        let zeros = String(repeating: "0", count: 40)
        func push(_ lines: String...) throws -> Int32 {
            try checkout.precept("hook", "pre-push", "origin", "url", input: lines.joined(separator: "\n") + "\n").status
        }
        #expect(try push() == 0)
        #expect(try push("refs/heads/main \(old) refs/heads/main \(old)") == 0)
        #expect(try push("refs/heads/main \(old) refs/heads/main \(old)", "refs/heads/side \(new) refs/heads/side \(zeros)") == 1)
        #expect(try push("refs/heads/side \(new) refs/heads/side \(old)") == 1)
        #expect(try push("(delete) \(zeros) refs/heads/side \(new)") == 0)
        #expect(try push("refs/heads/new \(old) refs/heads/new \(zeros)") == 0)
    }

    @Test func resolvingAConflictAnswersOnlyForWhatIsNew() throws {
        let checkout = try CheckoutForCheck()
        try checkout.rule("no-bad", "{kind: line, forbid: BAD}")
        try checkout.write("a", "one\n")
        try checkout.commit()
        try checkout.git("checkout", "-q", "-b", "side")
        try checkout.write("a", "side\n")
        try checkout.write("b", "BAD\n")
        try checkout.commit()
        try checkout.git("checkout", "-q", "main")
        try checkout.write("a", "main\n")
        try checkout.commit()
        #expect(try checkout.git("merge", "-q", "side").status == 1)
        try checkout.write("a", "both\n")
        try checkout.git("add", "-A")
        #expect(try checkout.precept("hook", "pre-commit").status == 0)
        #expect(try checkout.precept("hook", "pre-merge-commit").status == 1)
        try checkout.write("a", "BAD\n")
        try checkout.git("add", "-A")
        #expect(try checkout.precept("hook", "pre-commit").status == 1)
    }
}
