import Testing

@testable import Signals

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 1_000])
    func resultsStandInTheElementsOrder(_ count: Int) {
        #expect(Array(0..<count).concurrentMap { "\($0)" } == (0..<count).map { "\($0)" })
    }

    @Test func aResultMayBeNone() {
        #expect([1, 2, 3].concurrentMap { $0 == 2 ? nil : $0 } == [1, nil, 3])
    }

    @Test func oneMayRunWithinAnother() {
        let sums = Array(1...20).concurrentMap { count in Array(1...count).concurrentMap { $0 }.reduce(0, +) }
        #expect(sums == (1...20).map { $0 * ($0 + 1) / 2 })
    }
}
