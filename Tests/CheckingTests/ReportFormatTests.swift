import Foundation
import Rules
import Testing

@testable import Checking

#if canImport(FoundationXML)
import FoundationXML
#endif

/// One report that holds everything which could break a format, in each of them.
@Suite struct ReportFormatTests {
    private static let report: Report = {
        let line = Array("é\u{1F600} == \u{1b}".utf8) + [0xff]
        var message = Finding(
            rule: "no-wip", stage: .warn, path: Array("commit 12ab".utf8), line: 1, column: 1, message: "No [wip](x) {now}.",
            text: Array("wip".utf8), place: 0..<3)
        message.isAboutMessage = true
        return Report(
            findings: [
                Finding(
                    rule: "is-none", stage: .block, path: Array("a,b:%\n".utf8) + [0xff], line: 2, column: 4,
                    message: "Use \"is\" & <so>\r\n50%.", text: line, place: 7..<9, why: "said in 3 reviews",
                    corrected: Array("é\u{1F600} is \u{1b}".utf8) + [0xff]),
                Finding(rule: "no-large", stage: .warn, path: Array("big".utf8), message: "Keep files small.", detail: "is 7 MiB"),
                Finding(rule: "no-large", stage: .block, path: [], message: "Keep files small."),
                message,
            ],
            skips: [
                Skip(.waived, rule: "is-none", path: [0x61], line: 5, reason: "waived: why"),
                Skip(.notLoaded, rule: "bad", path: Array(".precept/rules/bad.yml".utf8), reason: "]]> \u{0}\u{fffe}"),
                Skip(.bypassed, reason: "PRECEPT=0"),
            ])
    }()

    /// The structure that the standard requires of what is written here; see 3.13 to 3.58 there.
    @Test func sarifIsWhatTheStandardAsksFor() throws {
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(SARIFReport(Self.report).text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "precept")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["is-none", "no-large", "no-wip"])
        #expect(rules.map { ($0["defaultConfiguration"] as? [String: Any])?["level"] as? String } == ["error", "error", "warning"])
        #expect(run["columnKind"] as? String == "utf16CodeUnits")

        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 4)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning"].contains(result["level"] as? String))
            #expect((result["message"] as? [String: Any])?["text"] is String)
            let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
            let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(uri.utf8.allSatisfy { (0x21..<0x7f).contains($0) })
        }
        let fixed = try #require(results.first { $0["fixes"] != nil })
        let place = try #require((fixed["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%2Cb%3A%25%0A%FF")
        #expect(place["region"] as? [String: Int] == ["startLine": 2, "startColumn": 5, "endColumn": 7])
        let change = try #require(((fixed["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect(replacement["deletedRegion"] as? [String: Int] == ["startLine": 2, "startColumn": 5, "endColumn": 7])
        #expect((replacement["insertedContent"] as? [String: String])?["text"] == "is")

        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == true)
        #expect((invocation["toolConfigurationNotifications"] as? [Any])?.count == 1)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 2)
    }

    /// What stands in a message is told by the finding, not by a name that a file may have, too.
    @Test func aPlaceIsAFilesOrAMessages() {
        let file = Finding(
            rule: "r", stage: .block, path: Array("commit notes.txt".utf8), line: 1, message: "S.", text: Array("a".utf8), place: 0..<1,
            corrected: Array("b".utf8))
        let ofFile = SARIFReport(Report(findings: [file])).text
        #expect(ofFile.contains(#""uri": "commit%20notes.txt""#) && ofFile.contains("insertedContent"))
        var message = file
        message.path = Array("/tmp/message".utf8)
        message.isAboutMessage = true
        var skip = Skip(.waived, rule: "r", path: message.path, line: 1, reason: "waived: why")
        skip.isAboutMessage = true
        let report = Report(findings: [message], skips: [skip])
        let ofMessage = SARIFReport(report).text
        #expect(!ofMessage.contains(#""uri": "/"#) && !ofMessage.contains("tmp/message\", \"region"))
        #expect(ofMessage.contains("/tmp/message:1:1: S.") && ofMessage.contains("/tmp/message: waived: why"))
        #expect(!GitHubReport.text(of: report).contains("file="))
    }

    @Test func sarifTextIsNoTemplate() {
        #expect(SARIFText.message("a[0] \\ {b}") == #"{"text": "a[0] \\ {{b}}"}"#)
        #expect(SARIFText.message("[a](b)") == #"{"text": "\\[a\\](b)"}"#)
    }

    @Test func aFingerprintOutlivesLinesAbove() {
        var (first, second) = (SARIFFingerprints(), SARIFFingerprints())
        var finding = Self.report.findings[1]
        let before = first.next(for: finding)
        finding.line = 99
        finding.text = [0x20, 9] + finding.text
        #expect(second.next(for: finding) == before)
        #expect(second.next(for: finding) != before)
        finding.path = [0x62]
        #expect(first.next(for: finding) != before)
    }

    @Test func githubCommandsAreOneLineEach() {
        let lines = GitHubReport.text(of: Self.report).split(separator: "\n")
        #expect(
            lines.map { $0.prefix { $0 != " " } } == ["::error", "::error", "::warning", "::warning", "::notice", "::warning", "::notice"])
        #expect(
            lines.contains(
                "::error file=a%2Cb%3A%25%0A\u{fffd},line=2,col=4,title=[block] is-none::Use \"is\" & <so><D><A>50%25.%0Awhy: said in 3 reviews%0Afix: é\u{1F600} is <1B>\u{fffd}"
            ))
        #expect(lines.contains("::warning file=big,title=[warn] no-large::Keep files small.%0Ais 7 MiB"))
        #expect(lines.contains("::warning title=[warn] no-wip::commit 12ab:1:1: No [wip](x) {now}."))
        #expect(GitHubReport.text(of: Report()).isEmpty)
    }

    @Test func junitIsWellFormed() throws {
        let counter = ElementCounter()
        #expect(counter.read(JUnitReport.text(of: Self.report)))
        #expect(
            counter.counts == ["testsuites": 1, "testsuite": 1, "testcase": 7, "failure": 2, "system-out": 2, "skipped": 2, "error": 1])
        let clean = ElementCounter()
        #expect(clean.read(JUnitReport.text(of: Report())))
        #expect(clean.counts == ["testsuites": 1, "testsuite": 1, "testcase": 1])
        let every = ElementCounter()
        let finding = Finding(rule: "a", stage: .block, path: Array(0...255), message: String(decoding: 0...255, as: UTF8.self))
        #expect(every.read(JUnitReport.text(of: Report(findings: [finding]))))
    }

    @Test(
        arguments: [
            (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
            (false, ["CLICOLOR_FORCE": "1"], true), (false, ["CLICOLOR_FORCE": "0"], false),
            (false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), (true, ["CLICOLOR": "0"], false), (true, ["TERM": "dumb"], false),
        ] as [(Bool, [String: String], Bool)])
    func coloursAreForThoseWhoWantThem(isTerminal: Bool, variables: [String: String], isWanted: Bool) {
        #expect(TerminalColour.isWanted(onTerminal: isTerminal) { variables[$0] } == isWanted)
    }

    @Test(arguments: [
        ("é==x", "é is x", 2..<4, " is "), ("aa", "aaa", 2..<2, "a"), ("a\u{e9}", "a\u{e8}", 1..<3, "\u{e8}"), ("x ", "x", 1..<2, ""),
    ])
    func anEditIsTheSmallest(before: String, after: String, removed: Range<Int>, inserted: String) {
        let edit = SmallestEdit(from: Array(before.utf8), to: Array(after.utf8))
        #expect(edit.removed == removed)
        #expect(String(decoding: edit.inserted, as: UTF8.self) == inserted)
    }
}

/// The elements of an XML text, by name.
private final class ElementCounter: NSObject, XMLParserDelegate {
    private(set) var counts: [String: Int] = [:]

    /// Whether the text is well formed.
    func read(_ text: String) -> Bool {
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        return parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        counts[name, default: 0] += 1
    }
}
