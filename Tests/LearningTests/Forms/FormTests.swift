import Rules
import Signals
import Testing

@testable import Learning

@Suite struct FormTests {
    private func table(_ lines: String?...) -> TokenTable {
        lines.compactMap { $0 }.reduce(into: TokenTable()) { table, line in table.number(line) }
    }

    private func forms(of edit: LineEdit, _ table: TokenTable) -> [FormInstance] {
        let extraction = FormExtraction(tokens: table)
        return extraction.forms(of: extraction.tokens(of: edit))
    }

    private func patterns(_ before: String, _ after: String?) -> Set<String> {
        let table = table(before, after)
        let pattern = FormPattern(tokens: table)
        return Set(forms(of: LineEdit(before: before, after: after), table).map { pattern.check(for: $0.form).forbid })
    }

    @Test func everyFormMatchesTheLineItWasTakenFrom() throws {
        for nit in Nit.all {
            for note in nit.notes {
                let edit = LineEdit(before: note.before[0], after: note.after.first)
                let table = table(edit.before, edit.after)
                for instance in forms(of: edit, table) {
                    let check = FormPattern(tokens: table).check(for: instance.form)
                    #expect(try Pattern(check.forbid).matches(edit.before), "/\(check.forbid)/ on <\(edit.before)>")
                }
            }
        }
    }

    @Test func whatWentIsAFormWithAndWithoutItsSurroundings() {
        let found = patterns("    Item item = NULL;", "    Item item = nullptr;")
        #expect(found.isSuperset(of: [#"\bNULL\b"#, #"\bNULL;"#, " NULL;"]))
    }

    @Test func whatWasMissingIsItsPlace() {
        #expect(patterns("f(a,b)", "f(a, b)").isSuperset(of: [#"\ba,b\b"#, #",[^\s)\]},;]"#]))
        #expect(patterns("except:", "except ValueError:").contains(#"\bexcept:"#))
    }

    @Test func aDeletedLineIsHowItBegan() {
        #expect(patterns("  console.log(x);", nil).isSuperset(of: [#"^\s*console\b"#, #"^\s*console\.log\("#]))
    }

    @Test func aRewrittenLineHasNoForm() {
        #expect(patterns("a b c d e f", "g h a i j b k") == [])
    }

    @Test func numbersOfOneBugAreNoForm() {
        #expect(!patterns("[413522] Improve it", nil).contains { $0.contains("413522") })
    }

    @Test func operatorsDoNotMatchWithinLongerOnes() throws {
        let table = table("==")
        let pattern = try Pattern(FormPattern(tokens: table).pattern(for: table.tokens(of: "==")))
        #expect(pattern.matches("a==b") && !pattern.matches("a === b") && !pattern.matches("a !== b"))
    }

    @Test(arguments: [#"a.b*c"#, #"(x|y)"#, #"^$"#, #"[a-z]{2}"#, #"\d+?"#, "naïve é", "`~#"])
    func literalsAreEscaped(_ text: String) throws {
        #expect(try Pattern("^" + FormPattern.escaped(text) + "$").matches(text))
    }

    // MARK: - Alignment

    private func alignment(_ before: [String], _ after: [String]) -> LineAlignment {
        LineAlignment(of: Correction(path: "a", before: before, after: after))
    }

    @Test func linesArePairedInOrderWhereAsManyCame() {
        let found = alignment(["a = 1", "b = 2"], ["a = 3", "b = 4"])
        #expect(found.edits == [LineEdit(before: "a = 1", after: "a = 3"), LineEdit(before: "b = 2", after: "b = 4")])
    }

    @Test func keptLinesTakeNoPart() {
        #expect(alignment(["x", "a = 1"], ["x", "a = 2"]).edits == [LineEdit(before: "a = 1", after: "a = 2")])
    }

    @Test func elseTheMostAlikeArePairedAndTheRestCameOrWent() {
        let found = alignment(["import java.util.*;"], ["import java.util.List;", "int unrelated = call(1);"])
        #expect(found.edits == [LineEdit(before: "import java.util.*;", after: "import java.util.List;")])
        #expect(found.inserted == ["int unrelated = call(1);"])
        #expect(alignment(["debug(x)"], []).edits == [LineEdit(before: "debug(x)", after: nil)])
    }

    @Test func whatIsOnlyWrappedAnewIsNoEdit() {
        #expect(alignment(["f(a.b.c", "    .d, e)"], ["f(a.b", "    .c.d, e)"]).edits.isEmpty)
        #expect(alignment(["f(a, b)"], ["f(", "    a, b)"]).inserted.isEmpty)
        #expect(!alignment(["f( a )"], ["f(a)"]).edits.isEmpty)
    }

    @Test func rewritesAreNoEdits() {
        let many = (0..<20).map { "line \($0)" }
        #expect(alignment(many, many.map { $0 + "!" }).edits.isEmpty)
        #expect(alignment([String(repeating: "x", count: 3_000)], ["x"]).edits.isEmpty)
    }
}
