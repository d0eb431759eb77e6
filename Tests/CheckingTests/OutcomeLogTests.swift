import Foundation
import Support
import Testing

@testable import Checking

/// What the hooks leave behind of their findings.
@Suite struct OutcomeLogTests {
    @Test func aRunIsWrittenAtOnceBehindWhatAKilledOneLeft() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(OutcomeLog.append([Outcome(.passed, time: 1)], in: folder))
        let handle = try #require(FileHandle(forWritingAtPath: OutcomeLog.path(in: folder)))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"kind": "find"#.utf8))
        try handle.close()
        let path = Array("a \"b\"\n\u{1b}.c".utf8) + [0xff]
        OutcomeLog.append(
            [
                Outcome(
                    .finding, time: 2, rule: "no-foo", stage: .block, path: path, line: 7, digest: LineDigest.of("foo".utf8)),
                Outcome(.bypassed, time: 3, commit: "1f", way: .noVerify),
            ], in: folder)

        let lines = try String(contentsOfFile: OutcomeLog.path(in: folder), encoding: .utf8)
            .split(separator: "\n").map(String.init)
        #expect(
            lines == [
                #"{"kind": "passed", "time": 1}"#,
                #"{"kind": "find"#,
                #"{"kind": "finding", "time": 2, "rule": "no-foo", "stage": "block", "path": "a \"b\"\n\u001b.c"#
                    + "\u{fffd}" + #"", "line": 7, "digest": "\#(LineDigest.of("foo".utf8))"}"#,
                #"{"kind": "bypassed", "time": 3, "commit": "1f", "way": "no-verify"}"#,
            ])
    }

    @Test func aLongLogIsSetAsideAndNothingOfItLost() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let many = (0..<2000).map { Outcome(.skipped, time: $0, rule: String(repeating: "r", count: 600)) }
        OutcomeLog.append(Array(many[..<1000]), in: folder)
        OutcomeLog.append(Array(many[1000...]), in: folder)
        OutcomeLog.append([Outcome(.passed, time: 2000)], in: folder)
        let texts = try [OutcomeLog.olderPath(in: folder), OutcomeLog.path(in: folder)].map {
            try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n").count
        }
        #expect(texts == [2000, 1])
    }

    @Test func aFolderThatTakesNothingStopsNobody() throws {
        #expect(!OutcomeLog.append([Outcome(.passed, time: 1)], in: "/nowhere/at/all"))
    }

    /// As the definition gives them; a change would orphan every digest that was kept.
    @Test func digestsStayWhatTheyAre() {
        #expect(LineDigest.of([]) == "efd01f60ba992926")
        #expect(LineDigest.of("foo".utf8) == "af85ea5569581d4c")
    }

    private static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "precept-log-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
