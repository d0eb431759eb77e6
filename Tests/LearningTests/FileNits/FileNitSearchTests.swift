import Rules
import Signals
import Testing

@testable import Learning

@Suite struct FileNitSearchTests {
    private let header = ["/*", " * Copyright (C) 2024 Example", " */"]

    private func rules(_ signals: [Signal], _ accepted: [AcceptedChange]) -> [Rule] {
        Learner.shipped.proposals(from: signals, accepted: accepted).map(\.rule)
    }

    /// Changes that each bring in a file, with the header or without it.
    private func files(_ numbers: Range<Int>, withHeader: Bool) -> [AcceptedChange] {
        numbers.map { Fixture.change($0, (withHeader ? header : []) + ["class C\($0) {", "}"], path: "src/C\($0).java") }
    }

    private var missing: [Signal] {
        (1...3).map { Fixture.signal($0, "missing license header", [], header, path: "src/D\($0).java") }
    }

    @Test func aHeaderThatReviewersAskForAndNewFilesHaveIsChecked() throws {
        let rule = try #require(rules(missing, files(10..<60, withHeader: true)).first)
        #expect(rule.id == "licence-header")
        #expect(rule.stage == .block)
        #expect(rule.scope == ["**/*.java", "!**/package-info.java", "!**/module-info.java"])
        #expect(rule.trial?.reviews == 3)
        #expect(rule.trial?.conformanceChanges == 50)
        guard case .file(let check) = rule.check else {
            Issue.record("no check of files: \(String(describing: rule.check))")
            return
        }
        let matcher = try FileMatcher(check)
        #expect(try matcher.lacksHeader(JoinedLines(["class E {", "}"])))
        #expect(try !matcher.lacksHeader(JoinedLines(header + ["class E {", "}"])))
    }

    @Test func aFileThatOnlySaysAWordOnItsPackageTellsNothing() throws {
        let words = (100..<130).map { Fixture.change($0, ["/** Things. */", "package p\($0);"], path: "src/p\($0)/package-info.java") }
        let rule = try #require(rules(missing, files(10..<60, withHeader: true) + words).first)
        #expect(rule.stage == .block)
        #expect(rule.trial?.conformanceChanges == 50)
    }

    @Test func whatNewFilesDoWithoutIsNotChecked() {
        #expect(rules(missing, files(10..<30, withHeader: false)).allSatisfy { $0.check == nil })
    }

    @Test func aChangeToAFileThatWasThereSaysNothingOfHeaders() {
        let edits = (100..<200).map { number in
            AcceptedChange(
                id: "e\(number)", at: Fixture.start, message: "Edit",
                files: [AcceptedFile(path: "src/C\(number).java", runs: [AcceptedRun(added: ["int a;"], above: "{", below: "}")])])
        }
        let rule = rules(missing, files(10..<60, withHeader: true) + edits).first
        #expect(rule?.trial?.conformanceChanges == 50)
        #expect(rule?.trial?.conformance == 1)
    }

    @Test(arguments: [(10, 0, true), (9, 1, true), (7, 3, false), (0, 0, true)])
    func whereNoChangeBringsFilesInThoseThatStandTell(with: Int, without: Int, isProposed: Bool) {
        let edits = files(10..<12, withHeader: false).map { change in
            AcceptedChange(
                id: change.id, at: change.at, message: "Edit",
                files: [AcceptedFile(path: "src/C.java", runs: [AcceptedRun(added: ["int a;"], above: "{", below: "}")])])
        }
        let texts = Array(repeating: header + ["class C {"], count: with) + Array(repeating: ["class C {"], count: without)
        let proposals = Learner.shipped.proposals(from: missing, accepted: edits, in: Standing(texts: texts))
        #expect(proposals.contains { $0.rule.id == "licence-header" } == isProposed)
    }

    @Test func wordsWithoutAHeaderAreAboutSomethingElse() {
        let others = (1...3).map { Fixture.signal($0, "the header is too long", ["a b"], ["a"], path: "src/D\($0).java") }
        #expect(!rules(others, files(10..<60, withHeader: true)).contains { $0.id == "licence-header" })
    }

    @Test(arguments: [false, true]) func aFinalNewlineIsCheckedWhereFilesHaveOne(_ lacks: Bool) {
        let signals = (1...2).map { Fixture.signal($0, "no newline at end of file", ["x = \($0)"], ["x = \($0 + 1)"]) }
        let accepted = (10..<60).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [
                    AcceptedFile(
                        path: "src/f\(number).py", runs: [AcceptedRun(added: ["y = \(number)"])], isNew: true,
                        lacksFinalNewline: lacks && number % 3 == 0)
                ])
        }
        let rule = rules(signals, accepted).first { $0.id == "final-newline" }
        #expect(rule?.check == (lacks ? nil : .file(FileCheck(requiresFinalNewline: true))))
    }

    @Test func standingFilesSayNothingOfCompanions() {
        let signals = (1...3).map { Fixture.signal($0, "please add a changelog entry", ["x = \($0)"], ["x = \($0 + 1)"]) }
        let kept = (10..<14).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [
                    AcceptedFile(path: "src/f\(number).py", added: ["y = \(number)"]),
                    AcceptedFile(path: "docs/CHANGES.md", added: ["- \(number)"]),
                ])
        }
        let standing = Standing(texts: Array(repeating: ["y = 1"], count: 10), ending: "py")
        let proposals = Learner.shipped.proposals(from: signals, accepted: kept, in: standing)
        #expect(proposals.contains { $0.rule.id == "changelog-entry" && $0.rule.check != nil })
    }

    @Test func theChangelogIsACompanionWhereEveryChangeTouchesIt() {
        let signals = (1...3).map { Fixture.signal($0, "please add a changelog entry", ["x = \($0)"], ["x = \($0 + 1)"]) }
        let change = { (number: Int, isRecorded: Bool) in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [AcceptedFile(path: "src/f\(number).py", added: ["y = \(number)"])]
                    + (isRecorded ? [AcceptedFile(path: "docs/CHANGES.md", added: ["- \(number)"])] : []))
        }
        let kept = (10..<60).map { change($0, true) }
        let rule = rules(signals, kept).first { $0.id == "changelog-entry" }
        #expect(rule?.check == .companion(CompanionCheck(with: ["**/CHANGES*"])))
        #expect(rule?.scope == ["**/*.py"])
        #expect(!rules(signals, kept + (60..<70).map { change($0, false) }).contains { $0.check != nil })
    }
}

extension FileNitSearchTests {
    /// Who says it of a change as a whole asks it of every file.
    @Test func aCommentOnNoFileAsksOfAll() {
        let signals = (1...6).map { number in
            Signal(
                id: "w\(number)", kind: .comment, source: "note", review: "w\(number)", author: "Author \(number % 3)",
                at: Fixture.start.addingTimeInterval(Double(number) * Fixture.day), comment: "please update the VERSION file")
        }
        let changes = (1...40).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [AcceptedFile(path: "src/f\(number).\(number % 2 == 0 ? "py" : "go")", added: ["y = \(number)"])]
                    + (number % 3 == 0 ? [] : [AcceptedFile(path: "VERSION", added: ["1.\(number)"])]))
        }
        let rule = rules(signals, changes).first
        #expect(rule?.id == "version-with-change" && rule?.stage == .advise && rule?.scope == [])
        #expect(rule?.trial?.reviews == 6 && rule?.trial?.forward == 0 && rule?.trial?.conformanceChanges == 40)
    }

    /// Who asks for tests of a change means its code, not what else it touches.
    @Test func aCommentOnNoFileAsksOnlyOfWhatTheNitIsAbout() {
        let signals = (1...6).map { number in
            Signal(
                id: "w\(number)", kind: .comment, source: "note", review: "w\(number)", author: "Author \(number % 3)",
                at: Fixture.start.addingTimeInterval(Double(number) * Fixture.day), comment: "please add unit tests")
        }
        let changes = (1...40).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [AcceptedFile(path: "src/f\(number).py", added: ["y = 1"]), AcceptedFile(path: "docs/f\(number).md", added: ["y"])]
                    + (number % 3 == 0 ? [] : [AcceptedFile(path: "test/f\(number).test", added: ["z"])]))
        }
        let rule = rules(signals, changes).first
        #expect(rule?.id == "test-with-code" && rule?.scope == ["**/*.py"])
    }

    @Test func aTestThatReviewersAskForIsFoundBesideTheFile() {
        let signals = (1...3).map { Fixture.signal($0, "please add a unit test", ["x = \($0)"], ["x = \($0 + 1)"]) }
        let kept = (10..<60).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [
                    AcceptedFile(path: "src/f\(number).py", added: ["y = \(number)"]),
                    AcceptedFile(path: "tests/test_f\(number).txt", added: ["\(number)"]),
                ])
        }
        #expect(Learner.shipped.proposals(from: signals, accepted: kept).contains { $0.rule.id == "test-with-code" })
    }

    @Test func whoWritesOnTheChangelogAsksForNoEntry() {
        let signals = (1...6).map {
            Fixture.signal($0, "the changelog says it twice", ["- x \($0)"], ["- x"], path: "docs/CHANGES.md")
        }
        let kept = (10..<60).map { number in
            AcceptedChange(
                id: "c\(number)", at: Fixture.start, message: "Go on",
                files: [AcceptedFile(path: "docs/CHANGES.md", added: ["- \(number)"])])
        }
        #expect(!Learner.shipped.proposals(from: signals, accepted: kept).contains { $0.rule.id == "changelog-entry" })
    }
}

/// A tree of files with these lines.
private struct Standing: AcceptedTrees, ChangedTree {
    let texts: [[String]]
    var ending = "java"

    func change(_ change: AcceptedChange) -> (files: [ChangedFile], tree: any ChangedTree)? { ([], self) }
    func text(of object: String) -> [UInt8]? { Int(object).map { Array((texts[$0].joined(separator: "\n") + "\n").utf8) } }

    func entries() -> [TreeFile] { texts.indices.map { TreeFile(path: Array("src/S\($0).\(ending)".utf8), object: "\($0)") } }
    func sizes(of objects: Set<String>) -> [String: Int] { [:] }
    func contents(of objects: Set<String>) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: objects.map { ($0, text(of: $0) ?? []) })
    }
    func isAttested(_ command: String) -> Bool { true }
}
