import Testing

@testable import Rules

@Suite struct LineMatcherTests {
    private let comment = LineCheck(forbid: #"^# .*\w$"#, unlessAbove: "^-", unlessBelow: "^#")

    private func flagged(_ lines: [String], _ context: (Int) -> LineContext) throws -> [Int] {
        try LineMatcher(comment).search(JoinedLines(lines), context: context).hits.map(\.line)
    }

    private func context(in lines: [String]) -> (Int) -> LineContext {
        let line = { (index: Int) -> Neighbour in lines.indices.contains(index) ? .line(Array(lines[index].utf8)[...]) : .none }
        return { LineContext(above: line($0 - 1), below: line($0 + 1)) }
    }

    @Test func theLineBelowOrAboveExcuses() throws {
        let lines = ["# one", "# two", "x", "-", "# three"]
        #expect(try flagged(lines, context(in: lines)) == [1])
    }

    @Test func whatAFileDoesNotHaveExcusesNothing() throws {
        #expect(try flagged(["# one"], { _ in LineContext() }) == [0])
        #expect(try LineMatcher(comment).flags("# one"))
    }

    @Test func whatCannotBeSeenLeavesDoubt() throws {
        let hits = try LineMatcher(comment).search(JoinedLines(["# one"])) { _ in LineContext(below: .unknown) }.hits
        #expect(hits.map(\.isCertain) == [false])
        let plain = try LineMatcher(LineCheck(forbid: "one")).search(JoinedLines(["# one"])) { _ in
            LineContext(above: .unknown, below: .unknown)
        }
        #expect(plain.hits.map(\.isCertain) == [true])
    }

    @Test(arguments: [
        ("Copyright 2024", 2024, false), ("Copyright 2024", 2025, true), ("Copyright 2019-2025", 2025, false),
        ("Copyright 2026", 2025, false), ("Copyright 2019, 2024", 2025, true), ("Copyright 20251", 2025, false),
        ("Copyright 2025 Zoë", 2025, false),
    ])
    func theYearOfWritingExcuses(line: String, year: Int, isFlagged: Bool) throws {
        let matcher = try LineMatcher(LineCheck(forbid: #"Copyright .*\b20\d\d\b"#, unlessCurrentYear: true))
        #expect(matcher.search(JoinedLines([line])) { _ in LineContext(year: year) }.hits.isEmpty == !isFlagged)
        #expect(matcher.flags(line, in: year) == isFlagged)
    }

    @Test func aYearThatNobodyKnowsLeavesDoubt() throws {
        let matcher = try LineMatcher(LineCheck(forbid: "Copyright", unlessCurrentYear: true))
        #expect(matcher.search(JoinedLines(["Copyright 2024"])).hits.map(\.isCertain) == [false])
        #expect(matcher.flags("Copyright 2024"))
    }

    @Test(arguments: [
        (["import b", "import a"], [1]), (["import a", "import b"], []), (["import a", "import a"], []),
        (["import b", "", "import a"], []), (["import b", "from a"], []), (["from b import x", "from a import y"], [1]),
        (["import B", "import a"], []), (["import a", "import B"], []), (["import c", "import b", "import a"], [1, 2]),
        (["  import b", "import a"], []), (["import b.d", "import b.c  # why"], [1]),
    ])
    func theOrderOfLinesIsJudgedAmongTheirLike(lines: [String], flagged: [Int]) throws {
        let matcher = try LineMatcher(LineCheck(forbid: #"^\s*(?:import|from) ([\w.]+)"#, unlessSorted: true))
        let joined = JoinedLines(lines)
        #expect(matcher.search(joined) { joined.context(of: $0) }.hits.map(\.line) == flagged)
        #expect(matcher.flags(lines.joined(separator: "\n")) == !flagged.isEmpty)
    }

    /// `import b`, beside what was there before or what nobody sees.
    @Test func aLineOutOfOrderIsItselfToBlameWhereItsNeighbourIsNotJudged() throws {
        let matcher = try LineMatcher(LineCheck(forbid: "^import (.*)", unlessSorted: true))
        func certainty(_ above: Neighbour, _ below: Neighbour, isBelowJudged: Bool = false) -> [Bool] {
            matcher.search(JoinedLines(["import b"])) { _ in
                LineContext(above: above, below: below, isBelowJudged: isBelowJudged)
            }.hits.map(\.isCertain)
        }
        let line = { (text: String) in Neighbour.line(Array(text.utf8)[...]) }
        #expect(certainty(.none, line("import a")) == [true])
        #expect(certainty(.none, line("import a"), isBelowJudged: true) == [])
        #expect(certainty(line("import c"), .unknown) == [true])
        #expect(certainty(line("import a"), .unknown) == [])
        #expect(certainty(.unknown, .none) == [false])
        #expect(certainty(line("else"), .none) == [])
    }

    /// Of `import a`, `import b, c as d` and so on, the names that the rest of the text does not use.
    @Test(arguments: [
        ("import a", "a()", []), ("import a", "ab() b.a_ é", ["a"]), ("import a", "", ["a"]), ("import a", "\"$a\"", []),
        ("import a", "ña", ["a"]), ("import b, c as d", "c b", ["d"]), ("import b, c as d", "", ["b", "d"]), ("import a as a", "", ["a"]),
        ("import a, a", "", ["a", "a"]), ("import  , ", "", []), ("from a", "", []),
    ])
    func whatALineNamesIsLookedForInTheRestOfTheFile(line: String, rest: String, unused: [String]) throws {
        let matcher = try LineMatcher(LineCheck(forbid: #"^import (.*)"#, unlessUsed: true))
        for text in ["\(line)\n\(rest)", "\(rest)\n\(line)\n"] {
            let hits = matcher.search(JoinedLines([line]), text: { _ in Array(text.utf8) }).hits
            #expect(hits.map { String(decoding: Array(line.utf8)[$0.place], as: UTF8.self) } == unused)
            #expect(!hits.contains { !$0.isCertain })
        }
        #expect(matcher.flags("\(line)\n\(rest)") == !unused.isEmpty)
    }

    @Test func aFileThatNobodySeesLeavesDoubtOfEachName() throws {
        let matcher = try LineMatcher(LineCheck(forbid: #"^import (.*)"#, unless: "c", unlessUsed: true))
        #expect(matcher.search(JoinedLines(["import a, b", "import c"])).hits.map(\.isCertain) == [false, false])
    }

    @Test func aFileKnowsWhatStandsBesideItsAddedLines() {
        var file = ChangedFile(path: Array("a".utf8))
        file.pass("above".utf8, number: 3)
        file.add("added".utf8, number: 4)
        file.add("also".utf8, number: 5)
        file.pass("below".utf8, number: 6)
        file.add("far".utf8, number: 20)
        func text(_ neighbour: Neighbour) -> String? {
            if case .line(let line) = neighbour { String(decoding: line, as: UTF8.self) } else { nil }
        }
        let read = { (index: Int) in
            [text(file.context(of: index, in: nil, for: "r").above), text(file.context(of: index, in: nil, for: "r").below)]
        }
        #expect(read(0) == ["above", "also"])
        #expect(read(1) == ["added", "below"])
        #expect(read(2) == [nil, nil])
        let kept = file.keeping { $0 != 0 }
        #expect(kept.numbers == [5, 20])
        #expect(text(kept.context(of: 0, in: nil, for: "r").above) == "added")
    }
}
