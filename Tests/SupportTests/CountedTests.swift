import Support
import Testing

@Suite struct CountedTests {
    @Test(arguments: [
        (1, "finding", "1 finding"), (0, "finding", "0 findings"), (2, "review-fix", "2 review-fixes"), (3, "reapply", "3 reapplies"),
        (2, "day", "2 days"), (2, "branch", "2 branches"), (1, "reapply", "1 reapply"),
    ])
    func nounsFollowTheirNumber(_ number: Int, _ noun: String, _ text: String) { #expect(Counted.text(number, noun) == text) }
}
