import Checking
import Support
import Testing

@testable import Outcomes

@Suite struct FateLedgerTests {
    /// What commits add to `a.c`; one that is not named does not touch it. They add one another's lines up.
    private struct Commits: FateLedger.Commits {
        let lines: [String: Set<String>]
        func added(by commit: String, to path: String) -> Set<String>? { path == "a.c" ? lines[commit] : nil }
        func lines(of path: String, in commit: String) -> Set<String> {
            lines.filter { $0.key <= commit }.values.reduce(into: []) { $0.formUnion($1) }
        }
        /// Commits that nobody told of.
        var untold: [(time: Int, commit: String)] = []
        func changes(of paths: Set<String>, after time: Int) -> [String: [(time: Int, commit: String)]] {
            paths.contains("a.c") ? ["a.c": untold.filter { $0.time > time }] : [:]
        }
        /// Whether `a.c` is nowhere.
        var isGone = false
        func gone(among paths: Set<String>) -> Set<String> { isGone ? paths : [] }
        func newest() -> (time: Int, commit: String)? { (8, "h") }
    }

    private func found(_ digest: String, _ time: Int = 1, line: Int = 5, kind: Outcome.Kind = .finding) -> Outcome {
        Outcome(kind, time: time, rule: "r", stage: .block, path: Array("a.c".utf8), line: line, digest: digest)
    }

    private func passed(_ commit: String, _ time: Int = 9) -> Outcome { Outcome(.passed, time: time, commit: commit) }

    private func fates(_ outcomes: [Outcome], adding lines: [String: Set<String>]) throws -> [String] {
        var ledger = FateLedger(Commits(lines: lines))
        for outcome in outcomes { try ledger.take(outcome) }
        return ledger.findings.map { "\($0.key.digest) \($0.fate) \($0.commit ?? "-") \($0.times)" }
    }

    @Test func whatTheNextCommitLacksIsFixed() throws {
        #expect(try fates([found("x"), found("x", 2), passed("c")], adding: ["c": ["y"]]) == ["x fixed c 2"])
        #expect(try fates([found("x"), passed("b"), passed("c")], adding: ["c": []]) == ["x fixed c 1"])
        #expect(try fates([found("x"), passed("b")], adding: [:]) == ["x open - 1"])
        #expect(
            try fates([found("x"), passed("c"), found("x", 10)], adding: ["c": []]) == ["x fixed c 1", "x open - 1"])
    }

    @Test func whatIsThereAllTheSameWasOverriddenOrBypassed() throws {
        var warned = found("x")
        warned.stage = .warn
        #expect(try fates([warned, passed("c")], adding: ["c": ["x"]]) == ["x overridden c 1"])
        #expect(try fates([found("x"), passed("c")], adding: ["c": ["x"]]) == ["x bypassed c 1"])
        var bypassed = found("x", 3, kind: .bypassed)
        bypassed.commit = "c"
        #expect(try fates([bypassed, bypassed, passed("c")], adding: ["c": ["x"]]) == ["x bypassed c 1"])
        #expect(try fates([found("x"), found("y"), bypassed, passed("c")], adding: ["c": ["x"]]) == ["x bypassed c 1", "y fixed c 1"])
    }

    @Test func whatIsMendedBesideTheLineIsFixedWhereTheCheckStopsCommits() throws {
        func fate(_ outcomes: [Outcome]) throws -> Fate? {
            var ledger = FateLedger(mendedBeside: ["r"], Commits(lines: ["c": ["x"]]))
            for outcome in outcomes { try ledger.take(outcome) }
            return ledger.findings.first?.fate
        }
        #expect(try fate([found("x"), passed("c")]) == .fixed)
        #expect(try fate([found("x"), Outcome(.skipped, time: 2), passed("c")]) == .bypassed)
        var bypassed = found("x", 3, kind: .bypassed)
        bypassed.commit = "c"
        #expect(try fate([bypassed, passed("c")]) == .bypassed)
        #expect(try fate([found("x"), bypassed, passed("c")]) == .bypassed)
        var warned = found("x")
        warned.stage = .warn
        #expect(try fate([warned, passed("c")]) == .overridden)
    }

    @Test func aCommitThatNobodyToldOfLetItIn() throws {
        let skipped = Outcome(.skipped, time: 2)
        let lines: [String: Set<String>] = ["b": ["x"], "c": ["z"]]
        #expect(try fates([found("x"), skipped, passed("c")], adding: lines) == ["x bypassed c 1"])
        #expect(try fates([found("y"), skipped, passed("c")], adding: lines) == ["y fixed c 1"])
        #expect(try fates([found("x"), passed("c")], adding: lines) == ["x fixed c 1"])
    }

    @Test func aCleanCommitThatComesLaterSettlesWhatIsLeft() throws {
        var ledger = FateLedger(Commits(lines: ["b": [], "c": ["x"]], untold: [(3, "b"), (5, "c")]))
        for outcome in [found("y", 2), found("x", 4), found("z", 6)] { try ledger.take(outcome) }
        try ledger.settleRest()
        #expect(ledger.findings.map { "\($0.key.digest) \($0.fate) \($0.commit ?? "-")" } == ["y fixed b", "x bypassed c", "z open -"])
    }

    @Test func whatIsGoneWhenSomethingIsCommittedLaterWasGivenUp() throws {
        func rest(isGone: Bool) throws -> [String] {
            var ledger = FateLedger(Commits(lines: [:], isGone: isGone))
            for outcome in [found("x", 2), found("y", 8), found("z", 2, line: 0)] { try ledger.take(outcome) }
            try ledger.settleRest()
            #expect(OutcomeFigures(ledger.findings).settled == 0 && OutcomeFigures(ledger.findings).commits == [])
            return ledger.findings.map { "\($0.key.digest) \($0.fate) \($0.commit ?? "-")" }
        }
        #expect(try rest(isGone: true) == ["x discarded h", "y open -", "z discarded h"])
        #expect(try rest(isGone: false) == ["x open -", "y open -", "z open -"])
    }

    @Test func aWaiverIsTheFateOfTheFindingBeside() throws {
        let waived = found("x # precept: allow", 2, line: 6, kind: .waived)
        #expect(try fates([found("x"), waived, passed("c")], adding: ["c": ["x # precept: allow"]]) == ["x # precept: allow waived c 2"])
        let elsewhere = found("z", 2, line: 90, kind: .waived)
        #expect(
            try fates([found("x"), elsewhere, passed("c")], adding: ["c": ["z"]]) == ["x fixed c 1", "z waived c 1"])
    }

    /// Behind a commit with SKIP its rule judges again, and tells again of what the hook before had told.
    @Test func aWaiverThatIsToldOfTwiceCountsOnce() throws {
        var bypassed = found("y", 3, kind: .bypassed)
        bypassed.commit = "c"
        var again = found("x", 3, line: 9, kind: .waived)
        again.commit = "c"
        let waived = found("x", line: 9, kind: .waived)
        #expect(
            try fates(
                [waived, found("y"), Outcome(.skipped, time: 2, rule: "r"), bypassed, again, passed("c")], adding: ["c": ["x", "y"]])
                == ["x waived c 1", "y bypassed c 1"])
    }

    @Test func aWaiverThatIsNotCommittedLetsNothingIn() throws {
        let waived = found("x", 2, kind: .waived)
        #expect(try fates([waived, passed("c")], adding: ["c": ["y"]]) == ["x fixed c 1"])
        func rest(_ commits: Commits) throws -> [String] {
            var ledger = FateLedger(commits)
            for outcome in [waived] { try ledger.take(outcome) }
            try ledger.settleRest()
            return ledger.findings.map { "\($0.fate) \($0.commit ?? "-")" }
        }
        #expect(try rest(Commits(lines: [:], isGone: true)) == ["discarded h"])
        #expect(try rest(Commits(lines: ["b": ["x"]], untold: [(3, "b")])) == ["waived b"])
        #expect(try rest(Commits(lines: ["b": ["y"]], untold: [(3, "b")])) == ["fixed b"])
        #expect(try rest(Commits(lines: [:])) == ["waived -"])
    }

    @Test func aMessageThatPassesWasMended() throws {
        let blocked = Outcome(.finding, time: 1, rule: "r", stage: .block, line: 1, digest: "x")
        #expect(try fates([blocked, passed("c")], adding: [:]) == ["x fixed c 1"])
        let warned = Outcome(.finding, time: 1, rule: "r", stage: .warn, line: 1, digest: "x")
        #expect(try fates([warned, passed("c")], adding: [:]) == ["x overridden c 1"])
    }

    @Test func aWholeFileThatPassesWasMended() throws {
        let large = Outcome(.finding, time: 1, rule: "r", stage: .block, path: Array("a.c".utf8), digest: LineDigest.of([]))
        let empty: Set<String> = [LineDigest.of([])]
        #expect(try fates([large, passed("c")], adding: ["c": empty]) == ["\(LineDigest.of([])) fixed c 1"])
        #expect(try fates([large, passed("b")], adding: ["c": empty]) == ["\(LineDigest.of([])) open - 1"])
    }

    /// However the log is cut into readings, the fates are the same.
    @Test func whereTheReadingStopsChangesNothing() throws {
        var bypassed = found("z", 4, kind: .bypassed)
        bypassed.commit = "c"
        let outcomes = [found("x"), found("y", 2, kind: .waived), bypassed, passed("c", 5), found("x", 6), passed("d", 7)]
        let lines: [String: Set<String>] = ["c": ["y", "z"], "d": ["x"]]
        var whole = FateLedger(Commits(lines: lines))
        for outcome in outcomes { try whole.take(outcome) }
        for cut in 0...outcomes.count {
            var first = FateLedger(Commits(lines: lines))
            for outcome in outcomes[..<cut] { try first.take(outcome) }
            let open = first.findings.filter { !$0.isSettled }
            var second = FateLedger(open: open, Commits(lines: lines))
            for outcome in outcomes[cut...] { try second.take(outcome) }
            #expect(first.findings.filter(\.isSettled) + second.findings == whole.findings)
        }
    }
}
