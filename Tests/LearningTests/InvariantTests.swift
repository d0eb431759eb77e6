import Foundation
import Learning
import RuleFiles
import Rules
import Signals
import TestSupport
import Testing

/// What holds for every proposal, whatever was read.
@Suite struct InvariantTests {
    /// Many nits in one repository.
    private static let crowd: SmallRepository = {
        var all = SmallRepository(Nit.all[0], .committed)
        for (number, nit) in Nit.all.dropFirst().enumerated() {
            let next = SmallRepository(nit, number.isMultiple(of: 2) ? .committed : .imported)
            all.signals += next.signals.map { $0.renamed("\(number)-") }
            all.accepted += next.accepted.map {
                AcceptedChange(id: "\(number)-\($0.id)", at: $0.at, message: $0.message, files: $0.files)
            }
        }
        return all
    }()

    @Test func theOrderOfReadingChangesNoByte() {
        let texts = Self.texts(Self.crowd.proposals)
        #expect(texts.count > 5)
        for seed in 1...5 {
            var random = SeededGenerator(seed: UInt64(seed))
            let shuffled = Learner.shipped.proposals(
                from: Self.crowd.signals.shuffled(using: &random), accepted: Self.crowd.accepted.shuffled(using: &random))
            #expect(Self.texts(shuffled) == texts)
        }
    }

    @Test func everyProposalIsARuleThatLoads() throws {
        let proposals = Self.crowd.proposals
        #expect(!proposals.isEmpty)
        for proposal in proposals {
            let text = RuleFile.text(of: proposal.rule)
            // Reading tries the check on its examples: the bad are flagged, the good pass.
            let read = try RuleFile.read(Array(text.utf8), named: proposal.rule.id)
            #expect(RuleFile.text(of: read) == text)
            #expect(!proposal.citations.isEmpty)
            #expect(proposal.rule.check != nil || proposal.rule.stage == .advise)
            if proposal.rule.check != nil { #expect(!proposal.rule.examples.bad.isEmpty) }
        }
        #expect(Set(proposals.map(\.rule.id)).count == proposals.count)
        #expect(Set(proposals.map(\.rule.statement)).count == proposals.count)
    }

    private static func texts(_ proposals: [Proposal]) -> [String] {
        proposals.map { RuleFile.text(of: $0.rule) + "\($0.citations)" }
    }
}

/// Input that nobody wrote in good faith. The limits end what would never end; what else runs beside the tests may take most of the
/// machine.
@Suite struct HostileInputTests {
    private func learn(_ corrections: [Correction], comment: String = "fix") -> [Proposal] {
        let signals = (0..<6).map { number in
            Signal(id: "s\(number)", kind: .comment, source: "note", review: "r\(number)", comment: comment, corrections: corrections)
        }
        let accepted = AcceptedChange(
            id: "a", at: Date(timeIntervalSince1970: 0), message: comment,
            files: [AcceptedFile(path: "a.txt", added: corrections.flatMap(\.after))])
        return Learner.shipped.proposals(from: signals, accepted: [accepted])
    }

    @Test(
        .timeLimit(.minutes(20)),
        arguments: [
            String(repeating: "a", count: 1_000_000), String(repeating: "a+", count: 500_000),
            String(repeating: "é\u{301}", count: 200_000),
            String(repeating: "(", count: 1_999), String(repeating: "a,", count: 999), String(repeating: " ", count: 1_999),
        ])
    func longLinesTakeNoLongTime(_ line: String) {
        _ = learn([Correction(path: "a.txt", before: [line + "b"], after: [line + "c"])])
        _ = learn([Correction(path: "a.txt", before: [line], after: [])])
    }

    @Test(.timeLimit(.minutes(20)))
    func hugeCorrectionsTakeNoLongTime() {
        let lines = (0..<50_000).map { "line \($0)" }
        _ = learn([Correction(path: "a.txt", before: lines, after: lines.map { $0 + "!" })])
    }

    @Test(
        .timeLimit(.minutes(20)),
        arguments: [
            String(repeating: "remove this ", count: 10_000), String(repeating: "`", count: 100_000),
            String(repeating: ".", count: 100_000),
            String(repeating: "e\u{301}", count: 100_000), String(repeating: "é.", count: 5_000), String(repeating: "> ", count: 50_000),
            String(repeating: "\n", count: 100_000),
            "\u{1b}[2J\u{0}\u{202e}use\u{200b} this", "use\u{0}this",
        ])
    func endlessAndStrangeCommentsTakeNoLongTime(_ comment: String) throws {
        for proposal in learn([Correction(path: "a.txt", before: ["x = NULL;"], after: ["x = nullptr;"])], comment: comment) {
            #expect(!proposal.rule.statement.unicodeScalars.contains { $0.properties.generalCategory == .control })
            _ = try RuleFile.read(Array(RuleFile.text(of: proposal.rule).utf8), named: proposal.rule.id)
        }
    }

    @Test func binaryAndEmptyCorrectionsAreSurvived() throws {
        let odd = [
            "", "\u{0}", "\u{fffd}\u{fffd}", "\u{1b}[31m", "\r", "a\rb", "\n", "\u{feff}x", "🎉", "\u{2028}", "\\Q\\E", "$(rm -rf)", "-->",
        ]
        for before in odd {
            for after in odd where before != after {
                for proposal in learn([Correction(path: "a.txt", before: [before], after: [after])]) {
                    _ = try RuleFile.read(Array(RuleFile.text(of: proposal.rule).utf8), named: proposal.rule.id)
                }
            }
        }
        #expect(learn([Correction(path: "", before: [], after: [])]).isEmpty)
        #expect(Learner.shipped.proposals(from: [], accepted: []).isEmpty)
    }
}

extension Signal {
    /// The same in another review.
    fileprivate func renamed(_ prefix: String) -> Signal {
        Signal(
            id: prefix + id, kind: kind, source: source, review: prefix + review, commit: commit, path: path, line: line, endLine: endLine,
            author: author, at: at, comment: comment,
            corrections: corrections.map { Correction(path: prefix + $0.path, line: $0.line, before: $0.before, after: $0.after) })
    }
}
