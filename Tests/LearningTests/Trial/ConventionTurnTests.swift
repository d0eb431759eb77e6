import TestSupport
import Testing

@testable import Learning

@Suite struct ConventionTurnTests {
    /// What each change shows, by its number: the bad form or the good one.
    private func turn(_ changes: String) -> Int? {
        let showing = Set(changes.indices.map { changes.distance(from: changes.startIndex, to: $0) })
        let violating = showing.filter { changes[changes.index(changes.startIndex, offsetBy: $0)] == "b" }
        return ConventionTurn.first(of: showing, violating: violating)
    }

    @Test(arguments: [
        ("bbbbbbbbbbbbgggggggggggg", 12),
        // Some were early, and one was late.
        ("bbbbgbbbgbbbbgggggggggggggbggggggggg", 13),
        // It never turned, or not for good, or back.
        ("gggggggggggggggggggggggg", nil), ("bbbbbbbbbbbbbbbbbbbbbbbb", nil), ("gbgbgbgbgbgbgbgbgbgbgbgb", nil),
        ("bbbbbbbbbbbbggggggggggggbbbbbbbbbbbb", nil), ("ggggggggggggbbbbbbbbbbbb", nil),
        // Too little of either side to tell.
        ("bbbbbbbbbbbbggg", nil), ("bbgggggggggggggggggg", nil), ("", nil),
    ])
    func isWhereTheNewerSideBegins(_ changes: String, _ place: Int?) {
        #expect(turn(changes) == place)
    }

    @Test func everyTurnHasAnOlderAndANewerSide() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let showing = Set((0..<Int.random(in: 0...60, using: &random)).filter { _ in Bool.random(using: &random) })
            let violating = showing.filter { _ in Bool.random(using: &random) }
            guard let turn = ConventionTurn.first(of: showing, violating: violating) else { continue }
            let before = (all: showing.count { $0 < turn }, bad: violating.count { $0 < turn })
            let since = (all: showing.count - before.all, bad: violating.count - before.bad)
            #expect(since.all >= 10)
            #expect(before.bad * 2 > before.all)
            #expect(since.bad * 10 < since.all)
        }
    }
}
