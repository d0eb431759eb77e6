import RuleFiles
import Testing

@testable import Learning

@Suite struct RuleSlugTests {
    @Test(arguments: [
        ("Do not use wildcard imports.", "no-wildcard-imports"),
        ("Write `LLC`, not `Inc`.", "llc-not-inc"),
        ("Write `===`, not `==`.", "triple-equals-not-double-equals"),
        ("Write `is`, not `==`.", "is-not-double-equals"),
        ("Write `is None`, not `== None`.", "is-none-not-double-equals"),
        ("Write `[]`, not `new Array()`.", "bracket-bracket-not-new-array"),
        ("Write `GitHub`, not `github`.", "spell-github"),
        ("Leave out `final`.", "no-final"),
        ("Don't panic.", "dont-panic"),
        ("Use `forEach`, not `for`.", "use-foreach-not-for"),
        ("All return codes must be negative ones.", "all-return-codes-must-negative"),
        ("Take the big outer lock, not the inner one.", "take-big-outer-lock"),
    ])
    func saysWhatTheStatementSays(_ statement: String, _ slug: String) {
        #expect(RuleSlug.slug(for: statement) == slug)
    }

    @Test(arguments: [
        "", "   ", "…!?", "🎉🎉", "Übung macht den Meister", "日本語", "-- --", "2 spaces", "`", "``", "`=`", "`<<<<<<<`",
        String(repeating: "x", count: 10_000), String(repeating: "word ", count: 2_000), "\u{202e}\u{0}\u{7f}",
        "a\u{301}\u{302}b",
    ])
    func anIdIsAlwaysOne(_ statement: String) {
        #expect(RuleCheck.isID(RuleSlug.slug(for: statement)))
    }

    @Test func aTakenIdGetsANumber() {
        #expect(RuleSlug.unique("a", among: []) == "a")
        #expect(RuleSlug.unique("a", among: ["a"]) == "a-2")
        #expect(RuleSlug.unique("a", among: ["a", "a-2"]) == "a-3")
    }
}
