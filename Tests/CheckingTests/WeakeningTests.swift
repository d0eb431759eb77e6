import Rules
import Testing

@testable import Checking

@Suite struct WeakeningTests {
    private func rule(
        _ stage: Stage = .block, _ scope: [String] = ["*.c"], unless: String? = "u", forbid: String = "f",
        unlessCurrentYear: Bool = false, unlessSorted: Bool = false, unlessUsed: Bool = false
    ) -> EnforcedRule {
        EnforcedRule(
            id: "a", statement: "", stage: stage, scope: scope,
            check: .line(
                LineCheck(
                    forbid: forbid, unless: unless, unlessCurrentYear: unlessCurrentYear, unlessSorted: unlessSorted,
                    unlessUsed: unlessUsed)))
    }

    @Test func whatMakesARuleHarderIsNone() {
        for later in [
            rule(), rule(.block, []), rule(.block, ["*.c", "*.h"]), rule(unless: nil),
        ] {
            #expect(Weakening(from: rule(), to: later) == nil)
        }
        #expect(Weakening(from: rule(.warn), to: rule(.block)) == nil)
        #expect(Weakening(from: rule(unlessCurrentYear: true), to: rule()) == nil)
        #expect(Weakening(from: rule(.advise), to: nil) == nil)
    }

    @Test func everyWayIsNamed() {
        #expect(Weakening(from: rule(), to: nil)?.ways == ["it is no longer checked"])
        #expect(Weakening(from: rule(), to: rule(.retired))?.ways == ["its stage goes from block to retired"])
        #expect(Weakening(from: rule(), to: rule(.block, ["*.h"]))?.ways == ["its scope changes"])
        #expect(Weakening(from: rule(), to: rule(.block, ["*.c", "!a.c"]))?.ways == ["its scope changes"])
        #expect(Weakening(from: rule(.block, []), to: rule())?.ways == ["its scope changes"])
        #expect(Weakening(from: rule(), to: rule(unless: "x"))?.ways == ["its exceptions change"])
        #expect(Weakening(from: rule(), to: rule(unlessCurrentYear: true))?.ways == ["its exceptions change"])
        #expect(Weakening(from: rule(), to: rule(unlessSorted: true))?.ways == ["its exceptions change"])
        #expect(Weakening(from: rule(), to: rule(unlessUsed: true))?.ways == ["its exceptions change"])
        #expect(
            Weakening(from: rule(), to: rule(.warn, forbid: "x"))?.ways == [
                "its stage goes from block to warn", "its check changes",
            ])
    }
}
