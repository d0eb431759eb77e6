import Foundation
import Rules
import Signals
import Testing

@testable import Learning

/// A nit that looks at whole files: corrections do not show them, accepted changes do.
@Suite struct UsedNamesTests {
    private let asked = [
        Fixture.signal(1, "unused import", ["import re"], []),
        Fixture.signal(2, "not used", ["import os, sys", "import json"], ["import os", "import json"]),
        Fixture.signal(3, "is this needed?", ["from a import b"], []),
    ]

    private func proposals(_ signals: [Signal], _ accepted: [AcceptedChange], _ texts: [String: String] = [:]) -> [Rule] {
        Learner.shipped.proposals(from: signals, accepted: accepted, in: Texts(texts: texts)).map(\.rule)
    }

    /// Changes that import a module each, of which the rest of the file uses as many as told.
    private func changes(_ count: Int, using used: Int) -> ([AcceptedChange], [String: String]) {
        var texts: [String: String] = [:]
        let changes = (0..<count).map { number in
            texts["\(number)"] = "import m\(number)\n\nrun(\(number < used ? "m\(number)" : "none"))\n"
            return AcceptedChange(
                id: "c\(number)", at: Date(timeIntervalSince1970: 1_700_000_000 + Double(number)), message: "Add a module",
                files: [
                    AcceptedFile(
                        path: "src/m\(number).py", runs: [AcceptedRun(added: ["import m\(number)"])], isNew: true, object: "\(number)")
                ])
        }
        return (changes, texts)
    }

    @Test func whatTheAcceptedFilesUseKeepsTheRule() throws {
        let (accepted, texts) = changes(40, using: 40)
        let rule = try #require(proposals(asked, accepted, texts).first)
        #expect(rule.id == "no-unused-python-imports")
        #expect(rule.stage == .block)
        #expect(rule.scope == ["**/*.py", "!**/__init__.py"])
        #expect(rule.trial?.reviews == 3)
    }

    @Test func whatTheyDoNotUseSpeaksAgainstIt() {
        let (accepted, texts) = changes(40, using: 20)
        #expect(proposals(asked, accepted, texts).allSatisfy { $0.check == nil })
    }

    @Test func aNameThatTheCorrectionKeptWasNotUnused() {
        let kept = (1...3).map { Fixture.signal($0, "unused import?", ["import re", "a = \($0)"], ["import re", "a = \($0 + 1)"]) }
        let (accepted, texts) = changes(40, using: 40)
        #expect(!proposals(kept, accepted, texts).contains { $0.id == "no-unused-python-imports" })
    }
}

private struct Texts: AcceptedTrees {
    let texts: [String: String]

    func change(_ change: AcceptedChange) -> (files: [ChangedFile], tree: any ChangedTree)? { nil }
    func text(of object: String) -> [UInt8]? { texts[object].map { Array($0.utf8) } }
}
