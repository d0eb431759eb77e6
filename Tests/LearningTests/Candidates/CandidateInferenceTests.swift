import Signals
import Testing

@testable import Learning

@Suite struct CandidateInferenceTests {
    /// How long a line below a title is depends on the title; that there is none does not.
    @Test(arguments: [true, false]) func aRunOfSignsIsNotForbiddenForItsLength(isLengthened: Bool) throws {
        let signals = (1...6).map { number in
            Fixture.signal(
                number, "match the title in length", ["============"], [isLengthened ? String(repeating: "=", count: number + 3) : ""],
                path: "docs/\(number).rst")
        }
        let preparation = Preparation(signals)
        let number = try #require(preparation.forms.number(of: .tokens(preparation.tokens.tokens(of: "============"), excuse: nil)))
        let association = Association(
            form: preparation.forms[number], forms: [number], words: [], strength: 1, evidence: Array(signals.indices))
        let inference = CandidateInference(preparation: preparation, replay: Replay(signals, accepted: Fixture.code, in: nil))
        let candidate = try #require(inference.candidate(from: association))
        #expect(candidate.trial.isOfOneLength == isLengthened)
        #expect(!isLengthened || !Admission.keepsCheck(candidate.trial))
    }
}
