import Foundation
import TestSupport
import Testing

@testable import Rules

@Suite struct MarkdownFileTests {
    private func links(_ text: String) -> [String] {
        read(text).links.map { "\($0.line) \(String(decoding: $0.destination, as: UTF8.self))" }
    }

    private func hasAnchor(_ anchor: String, _ text: String) -> Bool {
        read(text).hasAnchor(Array(anchor.utf8))
    }

    private func read(_ text: String) -> MarkdownFile {
        guard let file = MarkdownFile(Array(text.utf8), while: { true }) else { preconditionFailure("it was not given up") }
        return file
    }

    @Test(arguments: [
        ("[a](b)", ["1 b"]), ("![a](b c)", []), ("[a](<b c> 'title')", ["1 b c"]), ("[a](b(c)d \"t (x\")", ["1 b(c)d"]),
        ("[![i](a)](b)", ["1 a", "1 b"]), ("\\[a](b)", []), ("[a]\\(b)", []), ("[a](b\\)c)", ["1 b)c"]), ("a](b)", []),
        ("[a\n\nb](c)", []), ("[a\nb](c)", ["2 c"]), ("[a](b\n'title')", []), ("[a]()", []), ("[a](b", []), ("[a](<b <c>)", []),
        ("[a](b (c (d))", []), ("[a](b (c\\(d))", ["1 b"]),
        ("``[a](b) ` ``", []), ("` [a](b)", ["1 b"]), ("\\`[a](b)`", ["1 b"]), ("<!-- [a](b) --> [c](d)", ["1 d"]),
        ("<!--\n[a](b)\n--> [c](d)", ["3 d"]), ("`<!--` [a](b)", ["1 b"]), ("~~~\n[a](b)\n~~~\n[c](d)", ["4 d"]),
        ("- ```\n  [a](b)\n  ```\n- [c](d)", ["4 d"]), ("````\n```\n[a](b)\n````\n[c](d)", ["5 d"]), ("> [a](b)", ["1 b"]),
        ("[x]: b 'title'", ["1 b"]), ("[x]: <b c>", ["1 b c"]), ("[^1]: b", []), ("    [a](b)", []), ("text\n    [a](b)", ["2 b"]),
        ("1. item\n\n    [a](b)", ["3 b"]), ("---\n[a](b)\n---\n[c](d)", ["4 d"]), ("---\n[a](b)", ["2 b"]),
        ("\u{feff}[a](b)\r\n[c](d)\r\n", ["1 b", "2 d"]),
    ])
    func linksAreFoundWhereAReaderSeesThem(text: String, expected: [String]) {
        #expect(links(text) == expected)
    }

    @Test(arguments: [
        ("a-b", "# A b"), ("a-b", "a b\n==="), ("a-b", "a b\n---"), ("ab-c", "## *AB*, `c`!"), ("a-1", "# A\n# a\n"),
        ("a_b", "# a_b"), ("a-b", "# _a_ b"), ("a", "# [A](b/c_(d))"), ("a-b", "# A ![i](x)b"), ("a--b", "# A & b"), ("x", "# x ##"),
        ("x-", "# x #\u{2603}"), ("über-uns", "# Über uns"), ("日本語", "# 日本語"), ("-a", "# \u{1f680} A"), ("id", "<a id='id'></a>"),
        ("User-Content-x", "# x"), ("top", ""), ("own", "# Any {#own}"), ("a", "> # A"), ("http-x", "# http x"),
    ])
    func headingsHaveTheAnchorsThatGitHubGivesThem(anchor: String, text: String) {
        #expect(hasAnchor(anchor, text))
    }

    @Test(arguments: [
        ("a-1", "# A"), ("x", "```\n# x\n```"), ("x", "#x"), ("x", "    # x"), ("x", "<!-- # x -->"), ("seven", "####### seven"),
    ])
    func whatIsNoHeadingHasNone(anchor: String, text: String) {
        #expect(!hasAnchor(anchor, text))
    }

    @Test func noiseNeverCrashesTheReader() {
        var random = SeededGenerator(seed: 7)
        let words = [
            "[", "]", "(", ")", "<", ">", "`", "``", "```", "~~~", "<!--", "-->", "\\", "#", "# ", "\n", " ", "    ", "- ", "---", "![",
            "]: ", "&", ";", "_", "a", "{#", "id=", "\"", "é", "\r",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
            let file = read(text)
            for link in file.links {
                #expect(!link.destination.isEmpty)
                _ = LinkTarget(link.destination, from: Array("a/b.md".utf8))
            }
        }
    }

    /// Readers follow parentheses so deep, and no deeper.
    @Test(arguments: [(32, 1), (33, 0)])
    func parenthesesGoSoDeep(depth: Int, links count: Int) {
        let destination = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        #expect(links("[a](\(destination))").count == count)
    }

    /// Most of these took by the square of their length: sixteen times as long for four times as much. Counted in the
    /// thread's own time, whatever else the machine does.
    @Test(arguments: ["](", "](<", "](a (", "{#", "](a \"", "](a '", "/", "[a](/", "`a``"])
    func aLongLineIsReadInOneGo(piece: String) {
        func time(_ length: Int) -> UInt64 {
            let count = length / piece.utf8.count / 2
            let line = String(repeating: "[", count: count) + String(repeating: piece, count: count)
            return (0..<3).map { _ in
                let start = Self.threadTime()
                _ = read(line)
                return Self.threadTime() - start
            }.min() ?? 0
        }
        #expect(time(16_000) < 9 * time(4000) + 2_000_000)
    }

    private static func threadTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    @Test func readingIsGivenUpBetweenTwoLines() {
        var left = 2
        let file = MarkdownFile(Array("a\nb\nc".utf8)) {
            left -= 1
            return left >= 0
        }
        #expect(file == nil)
    }

    @Test(arguments: [
        ("c.md", "a/b/c.md"), ("./c.md", "a/b/c.md"), ("../c.md#x", "a/c.md"), ("/c.md", "c.md"), ("../..", ""), ("#x", "a/b/x.md"),
        ("c%20d.md?x", "a/b/c d.md"), ("%zz", "a/b/%zz"), ("c/", "a/b/c"), ("1.0:x", "a/b/1.0:x"), ("c:", "a/b/c:"), ("../../../c", nil),
        ("https://x", nil), ("mailto:x", nil),
        ("//x/y", nil), ("{{ x }}/y", nil),
    ])
    func destinationsLeadFromTheirFile(destination: String, path: String?) {
        let target = LinkTarget(Array(destination.utf8), from: Array("a/b/x.md".utf8))
        #expect(target.map { String(decoding: $0.path, as: UTF8.self) } == path)
    }
}
