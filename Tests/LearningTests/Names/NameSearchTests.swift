import Rules
import Signals
import Testing

@testable import Learning

/// Code that reviewers ask for by its name: what they want no line shows.
@Suite struct NameSearchTests {
    /// So many other comments that five are not most of what is said.
    private let others = (100..<140).map { Fixture.signal($0, "This is wrong", ["w\($0)a"], ["w\($0)b"], path: "src/A.java") }

    private func code(_ line: String) -> [AcceptedChange] {
        (1...4).map { change in
            Fixture.change(change, ["\(line)\(change)"] + (0..<400).map { "value_\(change)_\($0) = load(\($0));" }, path: "src/B.java")
        }
    }

    private func advice(_ signals: [Signal], _ accepted: [AcceptedChange]) -> [Rule] {
        Learner.shipped.proposals(from: signals + others, accepted: accepted).map(\.rule).filter { $0.stage == .advise }
    }

    /// Lines that have nothing in common but what is asked for.
    private static let things = ["tree", "walk", "pack", "blob", "head"]

    private func asking(_ comments: [String], _ before: (String) -> [String], _ after: (String) -> [String]) -> [Signal] {
        zip(comments, Self.things).enumerated().map { number, request in
            Fixture.signal(number + 1, request.0, before(request.1), after(request.1), path: "src/A\(number).java")
        }
    }

    @Test func aTagThatIsMissingOnALineOfItsOwnIsAWellKnownNit() throws {
        let signals = asking(["needs @since", "@since?", "missing @since tag", "Add @since", "@since 4.2 is missing"]) {
            ["\($0)();"]
        } _: {
            ["/**", " * \($0)", " * @since 4.1", " */", "\($0)();"]
        }
        let rule = try #require(advice(signals, code(" * @since 4.")).first)
        #expect(rule.id == "since-tag")
        #expect(rule.statement == "Tag what is new in the API with `@since`.")
        #expect(rule.scope == ["**/*.java"])
        #expect(rule.trial?.reviews == 5)
    }

    private let copies = [
        "Use clib_memcpy", "use clib_memcpy", "should use clib_memcpy here", "clib_memcpy, please", "Please use clib_memcpy.",
    ]

    @Test func aFunctionOfTheProjectsOwnIsNamedWithWhatStoodInItsPlace() {
        let signals = asking(copies) {
            ["  \($0) (memcpy, \($0)) - c;"]
        } _: {
            ["  \($0) [clib_memcpy] + [\($0)] * z.\($0);"]
        }
        #expect(advice(signals, code("clib_memcpy (a, b, ")).map(\.statement) == ["Use `clib_memcpy`, not `memcpy`."])
    }

    @Test func aWordThatOnlyStoodThereIsNotWhatTheyMind() {
        let signals = asking(copies) {
            ["  \($0) (const, \($0)) - c;"]
        } _: {
            ["  \($0) [clib_memcpy] + [\($0)] * z.\($0);"]
        }
        #expect(advice(signals, code("clib_memcpy (a, b, ")).isEmpty)
    }

    @Test func theReviewersWordsStandWhereTheySayMore() {
        let more = [
            "Use clib_memcpy for packets", "use clib_memcpy for packets", "clib_memcpy for packets", "clib_memcpy?",
            "Use clib_memcpy for packets",
        ]
        let signals = asking(more) {
            ["  \($0) (memcpy, \($0)) - c;"]
        } _: {
            ["  \($0) [clib_memcpy] + [\($0)] * z.\($0);"]
        }
        #expect(advice(signals, code("clib_memcpy (a, b, ")).map(\.statement) == ["Use `clib_memcpy` for packets."])
    }

    @Test func whatTheProjectNoLongerUsesIsNotAskedFor() {
        let signals = asking(copies) {
            ["  \($0) (memcpy, \($0)) - c;"]
        } _: {
            ["  \($0) [clib_memcpy] + [\($0)] * z.\($0);"]
        }
        #expect(advice(signals, code("copy (a, b, ")).isEmpty)
    }

    @Test func whatIsNamedAndHardlyEverBroughtInIsWhatTheyTalkAbout() {
        let signals = asking(copies) {
            ["  \($0) (memcpy, \($0)) - c;"]
        } _: {
            ["  \($0) [clib_memcpy] + [\($0)] * z.\($0);"]
        }
        let talk = (20..<40).map { Fixture.signal($0, "Is clib_memcpy slow in \($0)?", ["q\($0)a"], ["q\($0)b"], path: "src/A.java") }
        #expect(advice(signals + talk, code("clib_memcpy (a, b, ")).isEmpty)
    }

    @Test func aModifierCountsWhereItIsAllThatCame() {
        let comments = ["can be static", "static?", "This method can be static", "should be static", "make static"]
        let alone = asking(comments) {
            ["  \($0) \($0)(int \($0)) {"]
        } _: {
            ["  static \($0) \($0)(int \($0)) {"]
        }
        #expect(advice(alone, code("  static int f")).map(\.id) == ["static-without-instance"])
        let among = asking(comments) {
            ["  \($0) \($0)(int \($0)) {"]
        } _: {
            ["  static \($0) \($0)(long \($0)) {"]
        }
        #expect(advice(among, code("  static int f")).isEmpty)
    }

    @Test func wordsThatBringInTheSameNameAreNoAdviceBesideIt() {
        let comments = [
            "private, not protected", "Write private, not protected", "private?", "not protected but private", "use private here",
        ]
        let changed = asking(comments) {
            ["  protected \($0) a\($0);"]
        } _: {
            ["  private \($0) a\($0);"]
        }
        let wishes = ["can be private", "private", "make it private", "should be private", "private!"]
        let added = zip(wishes, Self.things).enumerated().map { number, request in
            Fixture.signal(
                50 + number, request.0, ["  \(request.1) b\(number)(int c) {"], ["  private \(request.1) b\(number)(int c) {"],
                path: "src/C\(number).java")
        }
        // Too much of the code goes without for a check.
        let accepted = (1...10).map { change in
            Fixture.change(
                change, (0..<40).map { "  \(change > 6 ? "protected" : "private") T\(change) f\($0) = load();" },
                path: "src/D\(change).java")
        }
        let statements = { (nits: [NameNit]) in
            Learner(catalogue: WellKnown(nameNits: nits)).proposals(from: changed + added + others, accepted: accepted).map(
                \.rule.statement)
        }
        #expect(statements([]) == ["Write private, not protected."])
        let nit = NameNit(id: "private", statement: "Declare it `private`.", names: ["private"], extensions: ["java"])
        #expect(statements([nit]) == ["Declare it `private`."])
    }

    @Test func whatGoesAsOftenAsItComesIsNoCustom() {
        let comments = ["can be static", "static?", "This method can be static", "should be static", "make static"]
        let signals = asking(comments) {
            ["  \($0) \($0)(int \($0)) {"]
        } _: {
            ["  static \($0) \($0)(int \($0)) {"]
        }
        let back = (20..<25).map {
            Fixture.signal($0, "why static?", ["  static void run\($0)() {"], ["  void run\($0)() {"], path: "src/A.java")
        }
        #expect(advice(signals + back, code("  static int f")).isEmpty)
    }
}
