import Testing

@testable import Learning

@Suite struct FormSieveTests {
    private func form(_ number: Int) -> Form { .tokens([TokenID(number), TokenID(number + 1)], excuse: nil) }

    @Test func whatTwoSignalsShowPassesAndHardlyAnythingElse() {
        var sieve = FormSieve()
        for signal in 0..<100 {
            // One of its own, and one of each of two groups.
            sieve.insert(Set([form(10_000 + signal), form(signal / 2), form(1_000 + signal % 7)].map(FormSieve.place)))
        }
        #expect((0..<50).allSatisfy { sieve.passes(form($0)) })
        #expect((1_000..<1_007).allSatisfy { sieve.passes(form($0)) })
        #expect((10_000..<10_100).count { sieve.passes(form($0)) } <= 1)
    }
}
