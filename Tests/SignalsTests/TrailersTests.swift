import Testing

@testable import Signals

@Suite struct TrailersTests {
    @Test(arguments: [
        ("gofmt\n\nSigned-off-by: Ada <ada@example.org>\n", "gofmt"),
        ("Mend\n\nThe body: explained.\n\nFixes: 12345678\nCo-authored-by: Ben <ben@example.org>\n\n", "Mend\n\nThe body: explained."),
        ("Signed-off-by: Ada", "Signed-off-by: Ada"),
        ("Mend\n\nReviewed-by: Ada\nand more words\n", "Mend\n\nReviewed-by: Ada\nand more words\n"),
        ("Mend\n\nNote: no names\n", "Mend\n\nNote: no names\n"),
        ("", ""),
    ])
    func namesGo(_ message: String, _ expected: String) {
        #expect(Trailers.removed(from: message) == expected)
    }
}
