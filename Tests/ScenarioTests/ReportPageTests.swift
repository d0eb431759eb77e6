import Foundation
import Testing

/// The page that `precept report` writes, as a parser and, where there is one, a browser see it.
@Suite struct ReportPageTests {
    @Test(arguments: [0, 1, 100])
    func aParserFindsNothingButThePage(_ rules: Int) throws {
        let outline = try PageOutline(of: try Self.page(rules: rules))
        #expect(outline.count("h1") == 1 && outline.count("main") == 1 && outline.count("header") == 1 && outline.count("nav") == 1)
        #expect(outline.count("script") == 0 && outline.count("img") == 0 && outline.count("link") == 0)
        #expect(outline.attributes.allSatisfy { !$0.name.hasPrefix("on") && ($0.name != "href" || $0.value.hasPrefix("#")) })
        #expect(outline.attributes.count { $0.name == "src" } == 0)
        #expect(outline.count("tbody") >= rules)
        #expect(outline.count("figure") == min(rules, 1) * 2)
        #expect(outline.count("blockquote") >= min(rules, 1))
        #expect(outline.namelessDrawings == 0)
        #expect(outline.missingTargets == [])
    }

    @Test(.enabled(if: Chromium.executable != nil, "Chromium: not found on PATH"), arguments: [0, 100], [false, true])
    func aBrowserShowsAllOfIt(_ rules: Int, isDark: Bool) throws {
        for look in try #require(try Chromium.look(at: try Self.page(rules: rules), widths: [320, 1200], isDark: isDark)) {
            #expect(look.contentWidth <= look.width, "it is wider than \(look.width) px")
            #expect(look.contrast >= 4.5, "words are hard to read, \(isDark ? "dark" : "light")")
            #expect(look.background == (isDark ? "rgb(21, 24, 27)" : "rgb(255, 255, 255)"))
            #expect(look.smallestLetters >= 11)
            #expect(look.foreign == 0)
        }
    }

    /// The page of a repository whose rules, authors and comments try to be more than words in it.
    private static func page(rules: Int) throws -> String {
        let sandbox = try Sandbox(executables: try ScenarioTests.executables())
        let hostile =
            #"Indent with spaces <\#u{301}b &\#u{301}; </p></td></table><script>alert(1)</script> \" onload=\"alert(2) <!-- & ]]>"#
        let commands = [
            ["mkdir -p .precept/rules; n=0"],
            [
                "while [ $n -lt \(rules) ]; do n=$((n + 1)); cat > .precept/rules/rule-$n-\(String(repeating: "long-", count: 9))name.yml <<END",
                #"id: rule-$n-\#(String(repeating: "long-", count: 9))name"#,
                #"statement: "\#(hostile) $n""#, "stage: warn", #"scope: ["**/*.py"]"#, #"check: {kind: line, forbid: 'bad$n\b'}"#,
                "trial: {reviews: 3, authors: 2, forward: 3, reverse: 0, conformance_changes: 1, rejection_changes: 0, alarms: 0, lines: 9, at: 2026-01-02}",
                "END", "done",
            ],
            ["precept sync-instructions"],
            ["git add . && GIT_AUTHOR_NAME='</li><script>alert(3)</script>' git commit -qm 'Accept' --allow-empty"],
            ["echo bad1 > a.py && git add . && precept hook pre-commit"], ["echo good > a.py && git add . && git commit -qm 'Add'"],
            [
                "printf '%s\\n' '\(#"{"id": "1", "path": "a.py", "line": 1, "author": "<script>", "created_at": "2026-02-01T00:00:00Z", "comment": "spaces here <script>alert(2)</script> & \"<\#u{301}b", "before": ["bad1"], "after": ["good"]}"#)' | precept import -"
            ],
            ["precept learn"], ["precept report --output -"],
        ]
        let outcomes = try sandbox.run(commands, isNormalised: false)
        let page = try #require(outcomes.last)
        try #require(outcomes.count == commands.count && page.status == 0, "\(outcomes)")
        return page.printed
    }
}
