import Git
import GitCommand
import Testing

@Suite struct BlameTests {
    /// With what git quotes in its output, and what it would if it were not told.
    private static let path = "näme \"x\"\t\u{1}\\12"

    @Test func everyLineKnowsItsCommit() throws {
        let made = try TestRepository()
        try made.write("a\nb\n\n", to: Self.path)
        let first = try made.commit()
        try made.write("new\na\n\tB\n\n", to: Self.path)
        let second = try made.commit()
        let repository = try made.open()
        let lines = try repository.blame(Self.path)
        #expect(lines.map(\.text) == ["new", "a", "\tB", ""])
        #expect(lines.map(\.commit) == [second, first, second, first])
        #expect(lines.map(\.line) == [1, 2, 3, 4])
        #expect(lines.map(\.originalLine) == [1, 1, 3, 3])
        let ada = Signature(name: "Ada", email: "ada@example.org", seconds: 1_700_000_060, offsetMinutes: 120)
        #expect(lines[1].author == ada)
        #expect(lines[1].originalPath == Self.path)
        #expect(try repository.blame(Self.path, lines: 2...3).map(\.line) == [2, 3])
        #expect(try repository.blame(Self.path, at: first).map(\.text) == ["a", "b", ""])
    }

    @Test func whatIsNotThereIsAnError() throws {
        let made = try TestRepository()
        try made.commit()
        let error = #expect(throws: GitCommandError.self) { try made.open().blame("nothing") }
        #expect(error?.message.hasPrefix("git blame failed") == true)
    }

    @Test func configurationIsGitsOwn() throws {
        let made = try TestRepository()
        _ = try made.git("config", "precept.words", "two\nlines")
        let repository = try made.open()
        #expect(try repository.configuration("precept.words") == "two\nlines")
        #expect(try repository.configuration("precept.other") == nil)
        #expect(try repository.configuration("nosection") == nil)
    }
}
