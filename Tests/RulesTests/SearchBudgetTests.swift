import Synchronization
import Testing

@testable import Rules

@Suite struct SearchBudgetTests {
    @Test func aRuleThatTakesTooLongIsSearchedForNoMore() {
        let time = Mutex<UInt64>(0)
        let budget = SearchBudget(
            rules: 2,
            clock: {
                time.withLock {
                    $0 += 100_000_000
                    return $0
                }
            })
        var steps = 0
        let found: Int? = budget.search(0, bytes: 0) { mayGoOn in
            while mayGoOn() { steps += 1 }
            return steps
        }
        #expect(found == nil && (5...20).contains(steps))
        #expect(budget.isOver(0) && !budget.isOver(1))
        #expect(budget.search(0, bytes: 0) { _ in true } == nil)
        #expect(budget.search(1, bytes: 0) { _ in true } == true)
    }
}
