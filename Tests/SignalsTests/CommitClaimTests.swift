import Claims
import Testing

@testable import Signals

@Suite struct CommitClaimTests {
    private static let sha = "0123456789abcdef0123456789abcdef01234567"

    @Test(
        arguments: [
            ("Revert \"Add x\"\n\nThis reverts commit \(sha).", .revert), ("Revert \"Add x\"", .revert),
            ("Undo x\n\nThis reverts commit 0123456.", .revert), ("Reapply \"Add x\"", .reapply),
            ("Revert \"Revert \"Add x\"\"\n\nThis reverts commit \(sha).", .reapply),
            ("Revert \"Reapply \"Add x\"\"", .revert), ("fixup! Add x", .fixup), ("squash! Add x", .fixup),
            ("amend! Add x", .fixup), ("Mend\n\nFixes: 0123456789ab (\"Add x\")", .followUp),
            ("Mend\n\nfixes: commit 0123456789ab (\"Add x\")", .followUp), ("Mend\n\nFollow-up to 0123456", .followUp),
            ("Address review comments", .reviewFix), ("address the PR feedback from Ann", .reviewFix),
            ("Apply suggestions from code review", .reviewFix), ("review feedback", .reviewFix),
            ("ui: fix lint errors", .reviewFix), ("gofmt", .reviewFix), ("Run clang-format on the tests", .reviewFix),
            ("fix checkstyle (#12)", .reviewFix), ("PEP8 fixes", .reviewFix), ("style: sort imports", .reviewFix),
            ("Remove trailing whitespace", .reviewFix), ("nits", .reviewFix), ("Rename x per review", .reviewFix),
            ("Make linter happy", .reviewFix), ("Tidy\n\nAddresses review comments by Bob.", .reviewFix),
            ("Add x (#)\n\nAddress review comments", .reviewFix),
        ] as [(String, SignalKind)])
    func aMessageSaysWhatItMends(message: String, kind: SignalKind) {
        #expect(CommitClaim(message: message)?.kind == kind)
        // The hook behind a commit looks for these alone.
        #expect(ClaimTraces.mayBe(inSubject: message.prefix { $0 != "\n" }.utf8, message: message.utf8))
    }

    @Test(arguments: [
        "", "Add x", "Fix review comments pagination", "Add golint to CI", "Bump golangci-lint to 2.0",
        "Fix lint configuration", "Style guide for contributors", "Add a code review checklist",
        "Initialise units", "Lifestyle page", "Show suggestions in the menu", "Fixes: #12",
        "Add\n\nFixes: deadbeefs", "Add x (#9)\n\nAddress review comments", "Add x (!9)\n\nAddress review comments",
        "Add\n\n* Address review comments",
        "Update reformatter docs", "Update lint.yml", "Clean up unnecessary fmt.Sprintf", "Remove formatting from f",
        "Style `a list`", "Auto-merge after review",
    ])
    func otherMessagesClaimNothing(message: String) {
        #expect(CommitClaim(message: message) == nil)
    }

    @Test(arguments: ["Add x", "Compute the mean\n\nIt was the mode.", "Merge branch 'side'"])
    func mostMessagesHaveNotEvenATraceOfIt(message: String) {
        #expect(!ClaimTraces.mayBe(inSubject: message.prefix { $0 != "\n" }.utf8, message: message.utf8))
    }

    @Test func theMendedCommitIsNamed() {
        #expect(CommitClaim(message: "a\n\nFixes: 0123456789AB (\"x\")")?.mended == .commit("0123456789ab"))
        #expect(CommitClaim(message: "fixup! Add x")?.mended == .subject("Add x"))
    }
}
