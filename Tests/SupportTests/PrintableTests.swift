import Support
import Testing

@Suite struct PrintableTests {
    @Test func nothingReachesTheTerminalUnseen() {
        #expect(Printable.text("a\u{1b}[31m\u{202e}b\u{200b}\r\né") == "a<1B>[31m<202E>b<200B><D><A>é")
    }
}
