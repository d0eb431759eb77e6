import Foundation
import Instructions
import RuleFiles
import Rules
import Testing

@Suite struct AmendmentTests {
    private let rule = Rule(
        id: "no-tabs", statement: "Indent with spaces.", stage: .block, scope: ["**/*.java"],
        check: .line(LineCheck(forbid: #"^\t"#)), examples: Examples(bad: ["\tint x;"], good: ["  int x;"]))

    @Test func writesTheRuleFileAndTheSectionAndNothingElse() throws {
        let repository = try TemporaryRepository()
        let before = repository.files()
        var rule = rule
        rule.stage = .warn
        let amendment = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule])
        #expect(repository.files() == before)
        try amendment.apply(in: repository.path)
        let after = repository.files().filter { $0.key != ".precept" && $0.key != ".precept/rules" }
        #expect(Set(after.keys).subtracting(before.keys) == ["CLAUDE.md", ".precept/rules/no-tabs.yml"])
        #expect(before.allSatisfy { after[$0.key] == $0.value })
        #expect(repository.text(".precept/rules/no-tabs.yml") == RuleFile.text(of: rule))
        #expect(try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).changesNothing)
    }

    @Test func noFileIsMadeToSayThatNothingNeedsToBeTold() throws {
        let repository = try TemporaryRepository()
        let accept = { (rule: Rule) in
            _ = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).apply(in: repository.path)
        }
        try accept(rule)
        #expect(repository.text("CLAUDE.md") == nil)
        #expect(try AcceptedRules.read(in: repository.paths()).plan().remarks == [])
        // With something to tell it says that too, and goes with it.
        var told = Rule(id: "say", statement: "Say so.", stage: .advise)
        try accept(told)
        #expect(repository.text("CLAUDE.md")?.contains("The commit hook enforces 1 rule;") ?? false)
        told.stage = .retired
        try accept(told)
        #expect(repository.text("CLAUDE.md") == nil)
        // Where people have a file, it is said there.
        try repository.write("CLAUDE.md", "# Ours\n")
        try accept(rule)
        #expect(repository.text("CLAUDE.md")?.contains("The commit hook enforces 1 rule;") ?? false)
    }

    @Test func showsWhatItChanges() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", (1...9).map { "line \($0)\n" }.joined() + "last\u{1B}[2J")
        let diff = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).diff
        #expect(diff.contains("--- /dev/null\n+++ b/.precept/rules/no-tabs.yml\n@@ -0,0 +1,"))
        #expect(diff.contains("--- a/CLAUDE.md\n+++ b/CLAUDE.md\n@@ -7,4 +7,"))
        #expect(diff.contains("\n-last<1B>[2J\n\\ No newline at end of file\n+last<1B>[2J\n+\n+<!-- precept:begin -->\n"))
        #expect(diff.contains("\n+The commit hook enforces 1 rule; `precept rules` lists it.\n"))
    }

    @Test func theDiffIsOneThatGitApplies() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "one\ntwo\nthree\nfour\n\(MarkedSection.begin)\nold\n\(MarkedSection.end)\nfive")
        let amendment = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule])
        try repository.write(".git/amendment.diff", amendment.diff)
        try repository.git("apply", ".git/amendment.diff")
        for change in amendment.changes { #expect(repository.text(change.path).map { Array($0.utf8) } == change.new) }
    }

    @Test func retiringChangesTheStageAloneAndTheSection() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "# Ours")
        let before = repository.text("CLAUDE.md")
        try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).apply(in: repository.path)
        let edited = "# Kept by hand.\r\n" + RuleFile.text(of: rule).replacing("stage: block\n", with: "stage:  block # hard\r\n")
        try repository.write(".precept/rules/no-tabs.yml", edited)
        let accepted = try AcceptedRules.read(in: repository.paths())
        var retired = try #require(accepted.rule("no-tabs"))
        retired.stage = .retired
        try accepted.amendment(setting: [retired]).apply(in: repository.path)
        #expect(repository.text("CLAUDE.md") == before)
        #expect(repository.text(".precept/rules/no-tabs.yml") == edited.replacing("block # hard", with: "retired # hard"))
    }

    @Test func writesNothingWhereOneFileCannotBeWritten() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "# Ours\n")
        let amendment = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule])
        for mishap in ["chmod", "folder", "edited"] {
            let place = "\(repository.path)/CLAUDE.md"
            try FileManager.default.removeItem(atPath: place)
            switch mishap {
            case "folder": try repository.write("CLAUDE.md/file", "")
            case "edited": try repository.write("CLAUDE.md", "# Ours, edited meanwhile\n")
            default:
                try repository.write("CLAUDE.md", "# Ours\n")
                try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place)
            }
            let before = repository.files()
            #expect(throws: WorktreeFileError.self) { try amendment.apply(in: repository.path) }
            #expect(repository.files() == before, "\(mishap)")
        }
    }

    /// Somebody edits the last file while the others are written: here the amendment does so itself, all of whose files are
    /// what it expects at first.
    @Test(arguments: [nil, Array("ours\n".utf8)] as [[UInt8]?])
    func keepsAnEditThatIsMadeWhileItIsWritten(_ new: [UInt8]?) throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "# Ours\n")
        let before = repository.files()
        let old = Array("# Ours\n".utf8)
        let meanwhile = FileChange(path: "CLAUDE.md", old: old, new: old + Array("mine\n".utf8))
        let amendment = Amendment(changes: [meanwhile, FileChange(path: "CLAUDE.md", old: old, new: new)])
        let error = #expect(throws: WorktreeFileError.self) { try amendment.apply(in: repository.path) }
        #expect(error?.reason == .changedMeanwhile)
        #expect(repository.files() == before)
    }

    @Test func writesThroughNoLinkedFolder() throws {
        let outside = try TemporaryRepository(isEmpty: true)
        let repository = try TemporaryRepository()
        try repository.link(".precept", to: outside.path)
        let amendment = try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule])
        #expect(throws: WorktreeFileError.self) { try amendment.apply(in: repository.path) }
        #expect(outside.files().isEmpty)
    }

    @Test func keepsThePermissions() throws {
        let repository = try TemporaryRepository()
        try repository.write("CLAUDE.md", "# Ours\n")
        let place = "\(repository.path)/CLAUDE.md"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place)
        try AcceptedRules.read(in: repository.paths()).amendment(setting: [rule]).apply(in: repository.path)
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test func refusesWhatWouldNotLoad() throws {
        let repository = try TemporaryRepository()
        let accepted = try AcceptedRules.read(in: repository.paths())
        var broken = rule
        broken.check = nil
        #expect(throws: UnacceptableRule.self) { try accepted.amendment(setting: [broken]) }
        broken = rule
        broken.id = "../../escape"
        #expect(throws: UnacceptableRule.self) { try accepted.amendment(setting: [broken]) }
        try repository.write(".precept/rules/bad.yml", "id: [")
        #expect(throws: UnloadableRules.self) { try AcceptedRules.read(in: repository.paths()) }
    }
}

@Suite struct RejectingTests {
    private let rejection = RejectedProposal(id: "b", statement: "B.", reason: "no", reviews: 3)

    @Test func addsBelowWhatAPersonWrote() throws {
        let list = "# Ours.\nrejected:\n  - id: a # first\n    statement: A.\n    reason: no"
        let change = try #require(try Amendment.rejecting(rejection, in: Array(list.utf8)).changes.first)
        let text = String(decoding: change.new ?? [], as: UTF8.self)
        #expect(text == list + "\n  - id: b\n    statement: B.\n    reason: 'no'\n    reviews: 3\n")
        let again = try #require(try Amendment.rejecting(rejection, in: change.new).changes.first)
        #expect(try RejectedList(again.new).proposals.map(\.id) == ["a", "b"])
    }

    @Test func neverWritesOverWhatItCannotRead() {
        #expect(throws: RejectedListError.self) { try Amendment.rejecting(rejection, in: Array("rejected: [".utf8)) }
    }

    /// Known lines tell what looking for them would, at any length.
    @Test(arguments: [[], [1], [1, 2, 3], [2, 9, 10], [20]])
    func aDiffOfKnownLinesIsTheSame(changed: Set<Int>) {
        let old = (1...20).map { "line \($0)\n" }
        let new = old.enumerated().map { changed.contains($0 + 1) ? "new \($0)\n" : $1 }
        let change = FileChange(path: "a", old: Array(old.joined().utf8), new: Array(new.joined().utf8))
        #expect(change.diff(changing: changed) == change.diff)
        let long = FileChange(
            path: "a", old: Array((1...100_000).map { "line \($0)\n" }.joined().utf8),
            new: Array((1...100_000).map { $0 % 2 == 0 ? "line \($0)\n" : "new \($0)\n" }.joined().utf8))
        if changed.isEmpty { #expect(long.diff(changing: Set(stride(from: 1, through: 100_000, by: 2))).utf8.count > 1_000_000) }
    }
}
