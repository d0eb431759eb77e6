import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct FileNitsTests {
    private let nits: [FileNit]

    init() throws { nits = try Catalogue.fileNits() }

    @Test func everyEntryCanBeUsed() throws {
        #expect(Set(nits.map(\.id)).count == nits.count)
        for nit in nits {
            _ = try Pattern("(?i)" + nit.asks)
            #expect(nit.statement.split(separator: " ").count <= 20, "\(nit.id)")
            #expect(nit.statement.hasSuffix("."), "\(nit.id)")
            switch nit.check {
            case .header(let pattern): _ = try FileMatcher(FileCheck(header: pattern))
            case .companion(let globs): _ = try CompanionMatcher(CompanionCheck(with: globs))
            case .finalNewline: break
            }
        }
    }

    @Test(arguments: [
        ("licence-header", "missing license header", "rename this"), ("licence-header", "needs (c)", "the copy is right"),
        ("final-newline", "No newline at end of file", "start a new line here"),
        ("final-newline", "missing newline at EOF", "process stderr after stdout hits EOF"),
        ("final-newline", "the file seems to be missing a trailing newline", "drop the trailing \\n here"),
        ("changelog-entry", "please add a changelog entry", "what changes here?"),
        ("test-with-code", "can you add a unit test for this", "this is the latest"),
    ])
    func asksInTheWordsOfReviewers(_ id: String, _ asking: String, _ other: String) throws {
        let nit = try #require(nits.first { $0.id == id })
        let pattern = try Pattern("(?i)" + nit.asks)
        #expect(pattern.matches(asking))
        #expect(!pattern.matches(other))
    }
}
