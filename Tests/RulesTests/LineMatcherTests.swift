import Testing

@testable import Rules

@Suite struct LineMatcherTests {
    private let comment = LineCheck(forbid: #"^# .*\w$"#, unlessAbove: "^-", unlessBelow: "^#")

    private func flagged(_ lines: [String], _ neighbours: (Int) -> Neighbours) throws -> [Int] {
        try LineMatcher(comment).search(JoinedLines(lines), beside: neighbours).hits.map(\.line)
    }

    private func neighbours(in lines: [String]) -> (Int) -> Neighbours {
        let line = { (index: Int) -> Neighbour in lines.indices.contains(index) ? .line(Array(lines[index].utf8)[...]) : .none }
        return { Neighbours(above: line($0 - 1), below: line($0 + 1)) }
    }

    @Test func theLineBelowOrAboveExcuses() throws {
        let lines = ["# one", "# two", "x", "-", "# three"]
        #expect(try flagged(lines, neighbours(in: lines)) == [1])
    }

    @Test func whatAFileDoesNotHaveExcusesNothing() throws {
        #expect(try flagged(["# one"], { _ in .none }) == [0])
        #expect(try LineMatcher(comment).flags("# one"))
    }

    @Test func whatCannotBeSeenLeavesDoubt() throws {
        let hits = try LineMatcher(comment).search(JoinedLines(["# one"])) { _ in Neighbours(above: .none, below: .unknown) }.hits
        #expect(hits.map(\.isCertain) == [false])
        let plain = try LineMatcher(LineCheck(forbid: "one")).search(JoinedLines(["# one"])) { _ in Neighbours(above: .unknown, below: .unknown) }
        #expect(plain.hits.map(\.isCertain) == [true])
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
        let read = { (index: Int) in [text(file.neighbours(of: index).above), text(file.neighbours(of: index).below)] }
        #expect(read(0) == ["above", "also"])
        #expect(read(1) == ["added", "below"])
        #expect(read(2) == [nil, nil])
        let kept = file.keeping { $0 != 0 }
        #expect(kept.numbers == [5, 20])
        #expect(text(kept.neighbours(of: 0).above) == "added")
    }
}
