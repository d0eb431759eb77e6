import Testing

@testable import Learning

@Suite struct SentenceTests {
    @Test(arguments: [
        ("nit: please use tabs here", "Use tabs"), ("I think we should avoid wildcard imports", "Avoid wildcard imports"),
        ("Could you please remove trailing spaces?", "Remove trailing spaces"), ("We don't use @author tags.", "Do not use @author tags"),
        ("delete the dest -- it's redundant", "Delete the dest"), ("you can omit the dest= as it's redundant", "Omit the dest="),
        ("Use print() check everywhere", "Use print()"), ("Remove the blank line (see other suites)", "Remove the blank line"),
        ("minor: rename it, we have a helper", "Rename it"), ("Again: use `isEmpty()`, since it's shorter", "Use `isEmpty()`"),
        ("Please, use assignment sign there.", "Use assignment sign"),
        ("remove all empty ... and put a bar", "Remove all empty ... and put a bar"),
        ("Use the e.g. `foo` form. Really.", "Use the `foo` form"), ("You should not sleep in tests", "Do not sleep in tests"),
        ("we don't need `a.py` where b is", "No need for `a.py` where b is"),
        ("You don't need to import it twice", "Do not import it twice"),
        ("Return Not Found only then [2].", "Return Not Found only then"), ("Leave out the debugger 😊", "Leave out the debugger"),
        ("add @Beta, should be a final class", "Add @Beta"), ("Use [] instead of list()", "Use [] instead of list()"),
        ("Sign-off needs to always be last", "Sign-off must always be last"),
        ("All callers have to close the stream", "All callers must close the stream"), ("No need to be public", "No need to be public"),
        ("no #defines to be used", "Use no #defines"), ("use `DEFINE_P()` and fix throughout", "Use `DEFINE_P()`"),
        ("prefer List.of() now", "Prefer List.of()"), ("We do not want two names for it", "Avoid two names for it"),
        // Wrapped as mail is; a link, a list and what is set off as code begin anew.
        (
            "please remove all log statements unless absolutely \nnecessary. For example, this",
            "Remove all log statements unless absolutely necessary"
        ),
        ("I think we prefer tabs in makefiles and in scripts\nhttps://example.org", "Prefer tabs in makefiles and in scripts"),
        ("    get_connection(a)\nUse tabs", "Use tabs"),
    ])
    func chatterGoesAndTheInstructionStays(comment: String, text: String) {
        let sentences = Sentence.sentences(of: comment)
        #expect(sentences.first?.text == text)
    }

    @Test(arguments: [
        "Remove this", "Do we must return the error", "Do not do this: it breaks", "Use that instead", "Remove it", "Same here",
        "See above", "Fix bug 12345", "Move it there too", "We do not need the sum in the next line", "PUT request", "No public",
        "Use assert_equal as www.example.org/wiki describes", "Include is still here", "Always best if you log it", "Extract out",
        "Use type", "Make final", "Do not log", "Use contains", "Return type be uint8_t", "No need since no member uses it",
        "Remove as you have not copied the footnote item",
    ])
    func whatPointsAtOnePlaceIsNoStatement(comment: String) {
        #expect(Sentence.sentences(of: comment).allSatisfy { $0.isVague || !$0.isImperative })
    }

    @Test(arguments: [
        ("Remove the extra blank line", false), ("Remove the line", true), ("Keep lines short", false), ("Put the change first", true),
    ])
    func aBlankLineIsNoPlace(comment: String, isVague: Bool) {
        #expect(Sentence.sentences(of: comment).map(\.isVague) == [isVague])
    }

    @Test(arguments: [
        ("Use Constants.HEAD", "Use `Constants.HEAD`"), ("No @author tags", "No `@author` tags"), ("Use print()", "Use `print()`"),
        ("Use Bug: rather than BUG=", "Use `Bug:` rather than `BUG=`"), ("Prefer isEmpty over size", "Prefer `isEmpty` over size"),
        ("Throw RuntimeError, not Exception", "Throw `RuntimeError`, not Exception"), ("Write JavaScript", "Write JavaScript"),
        ("No space around '='", "No space around `=`"), ("Add blanks around != operator", "Add blanks around `!=` operator"),
        ("Use `a` and b_c", "Use `a` and b_c"), ("Wrap at 80 chars, e.g. here", "Wrap at 80 chars, e.g. here"),
        ("Use dut_node instead of DUT1", "Use `dut_node` instead of DUT1"), ("Keep it (see 1.2)", "Keep it (see 1.2)"),
        ("Use {@code } instead of <code>", "Use `{@code }` instead of `<code>`"),
    ])
    func codeIsMarked(sentence: String, marked: String) {
        #expect(CodeMarking.marked(sentence, known: ["RuntimeError", "="]) == marked)
    }
}
