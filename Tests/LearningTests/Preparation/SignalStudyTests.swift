import Signals
import Testing

@testable import Learning

@Suite struct SignalStudyTests {
    private static let one = [Fixture.signal(1, "use nil", ["    if total == None:"], ["    if total == nil:"])]
    private static let most = [
        Fixture.signal(2, "by identity", ["    while head == None:"], ["    while head is None:"]),
        Fixture.signal(3, "use is", ["    return tail == None"], ["    return tail is None"]),
        Fixture.signal(4, "use is", ["x = y == None"], ["x = y is None"]),
    ]

    /// What is held to have gone of each form that is `== None` and no more.
    private func cores(_ signals: [Signal]) -> Set<Range<Int>?> {
        var study = SignalStudy(signals)
        _ = study.prepare(signals)
        let tokens = study.tokens.tokens(of: "== None")
        return Set(
            zip(study.forms.values, study.cores).filter { form, _ in
                if case .tokens(let found, _) = form { found == tokens } else { false }
            }.map(\.1))
    }

    @Test func theCoreOfAFormIsWhatMostEditsShow() {
        #expect(cores(Self.one + Self.most) == [0..<1])
        #expect(cores(Self.most + Self.one) == [0..<1])
    }

    @Test func whatWasBroughtInHasNoVote() {
        let brought = (5..<9).map { Fixture.signal($0, "no", ["    if total == nil:"], ["    if total == None:"]) }
        #expect(cores(brought + Self.most) == [0..<1])
    }
}
