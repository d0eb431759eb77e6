import Rules
import Signals
import Testing

@testable import Learning

@Suite struct NitSearchTests {
    private let commas = [
        Fixture.signal(1, "space after the comma", ["f(a,b)"], ["f(a, b)"]),
        Fixture.signal(2, "nit: missing spaces", ["    g(x,1)"], ["    g(x, 1)"]),
    ]
    private let code = [Fixture.change(1, (0..<40).map { "value_\($0) = load(name, \($0))" })]

    private func rules(_ signals: [Signal], _ accepted: [AcceptedChange]) -> [Rule] {
        Learner.shipped.proposals(from: signals, accepted: accepted).map(\.rule)
    }

    @Test func twoReviewsAreEnough() {
        #expect(rules(commas, code).map(\.id) == ["space-after-comma"])
        #expect(rules([commas[0]], code).isEmpty)
    }

    @Test func oneReviewThatSaysItTwiceIsOne() {
        let twice = Signal(
            id: "again", kind: .comment, source: "note", review: "r1", path: "src/a.py", line: 9, comment: "spaces",
            corrections: [Correction(path: "src/a.py", line: 9, before: ["h(q,w)"], after: ["h(q, w)"])])
        #expect(rules([commas[0], twice], code).isEmpty)
    }

    @Test func whatCommentsAreAboutSomethingElseAsksForNothing() {
        let others = commas.map { signal in
            let correction = signal.corrections[0]
            return Fixture.signal(Int(signal.id.dropFirst()) ?? 0, "wrong name", correction.before, correction.after)
        }
        #expect(rules(others, code).isEmpty)
    }

    @Test func aCorrectionThatIsTheFixAsksInAnyLanguage() {
        let signals = [
            Fixture.signal(1, "Leerzeichen weg", ["a = 1  "], ["a = 1"]), Fixture.signal(2, "ここ", ["b = 2\t"], ["b = 2"]),
            Fixture.signal(3, "espacios", ["c = 3 "], ["c = 3"]),
        ]
        #expect(rules(signals, code).map(\.id) == ["no-trailing-whitespace"])
        // Two may have been about something else.
        #expect(rules(Array(signals.prefix(2)), code).isEmpty)
    }

    @Test func whatAcceptedCodeDoesAnywayIsNotChecked() {
        let loose = (2..<30).map { Fixture.change($0, ["    call(a_\($0),b)"]) }
        #expect(rules(commas, code + loose).allSatisfy { $0.check == nil })
    }

    @Test func whatMostReviewsAreAboutIsSaidAndNotWhatAFewOthersAreAbout() {
        let inC = (1...2).map { Fixture.signal($0, "space after the comma", ["f(a\($0),b)"], ["f(a\($0), b)"], path: "src/a.c") }
        let inPython = (3...14).map { Fixture.signal($0, "space after the comma", ["g(a\($0),b)"], ["g(a\($0), b)"]) }
        let kept = [Fixture.change(1, (0..<40).map { "value_\($0) = load(name, \($0));" }, path: "src/a.c")]
        let loose = (2..<30).map { Fixture.change($0, ["call(a_\($0), b)"] + ($0 % 4 == 0 ? ["call(b,c_\($0))"] : [])) }
        #expect(rules(inC + inPython, kept + loose).map(\.scope) == [["**/*.py"]])
        #expect(rules(inC, kept + loose).map(\.scope) == [["**/*.c"]])
    }

    /// The years of a file that is only changed stand in no added line: no check sees them.
    @Test(arguments: [("2019, 2023", "copyright-year-of-changed"), ("2023", "copyright-year")])
    func aNoticeThatKeepsAYearIsAnOldOne(_ years: String, _ id: String) {
        let signals = (1...6).map { number in
            Fixture.signal(
                number, "2023", ["# Copyright (c) 2019 Ada \(number)"], ["# Copyright (c) \(years) Ada \(number)"],
                path: "src/a\(number).py")
        }
        let kept = (1...20).map { Fixture.change($0, ["# Copyright (c) 2023 Ada", "def run(): pass"], path: "src/b\($0).py") }
        let found = rules(signals, kept)
        #expect(found.map(\.id) == [id])
        #expect(found.allSatisfy { ($0.check == nil) == (id == "copyright-year-of-changed") })
    }

    /// A word such as "case" is in many comments, and what goes has its first letter go along.
    @Test(arguments: [("# Opens file N", true), ("open(N)", false)])
    func aCommentThatWentNeedsNoCapital(_ after: String, _ isAsked: Bool) {
        let signals = (1...6).map { number in
            Fixture.signal(number, "in that case?", ["# opens file \(number)"], [after.replacing("N", with: "\(number)")])
        }
        let kept = (1...20).map { Fixture.change($0, ["# Reads it \($0) times"]) }
        #expect(rules(signals, kept).contains { $0.id == "comment-capital" } == isAsked)
    }

    @Test(arguments: [
        ("does this need to be public?", true), ("make package private", true), ("inject it: @Inject private Gson gson;", false),
        ("All public static are at the beginning", false), ("add a new public key", false),
    ])
    func whoWritesOtherCodeAsksForNoVisibility(_ comment: String, _ isAsked: Bool) {
        let signals = (1...6).map { number in
            Fixture.signal(number, comment, ["    public void parse\(number)() {"], ["    void parse\(number)() {"], path: "src/A.java")
        }
        let kept = (1...20).map { Fixture.change($0, ["    private int size\($0);"], path: "src/A.java") }
        #expect(rules(signals, kept).contains { $0.id == "least-visibility" } == isAsked)
    }

    /// That lists are sorted is a custom of their folder, and no language's.
    @Test(arguments: [("conf/modules", "conf/**/*.py"), ("src", "**/*.py")]) func listsAreSortedWhereReviewsAskForIt(
        _ folder: String, _ glob: String
    ) {
        let signals = (1...6).map { number in
            Fixture.signal(
                number, "keep these sorted", ["    'b\(number)',", "    'a\(number)',"], ["    'a\(number)',", "    'b\(number)',"],
                path: "\(number == 1 ? folder : "conf/names")/m\(number).py")
        }
        let kept = (1...20).map { Fixture.change($0, ["    'a',", "    'b',", "    'c',"], path: "conf/names/n\($0).py") }
        #expect(rules(signals, kept).map(\.scope) == [[glob]])
    }

    /// Reviews that want a subject of 90 characters shortened to one of 60.
    private func shortened(_ comments: [String]) -> [Signal] {
        comments.enumerated().map { number, comment in
            let subject = String(repeating: "long subject \(number) ", count: 6)
            return Fixture.signal(number, comment, [subject], [String(subject.prefix(60))], path: "/COMMIT_MSG")
        }
    }

    @Test(arguments: [("Reformat", false), ("Wrap lines at 80", true)])
    func aCommitThatOnlyReformatsAsksForNoLimit(_ message: String, _ isProposed: Bool) {
        let reformatted = (1...4).map { number in
            let line = String(repeating: "word\(number) ", count: 20)
            return Fixture.signal(
                number, message, [line], [String(line.prefix(60))], path: "notes.txt", kind: .fixup)
        }
        let kept = (1...40).map { Fixture.change($0, [String(repeating: "x", count: 70)], path: "notes.txt") }
        #expect(rules(reformatted, kept).map(\.id) == (isProposed ? ["line-length-80"] : []))
    }

    @Test func whoNamesALimitMeansNoOther() {
        let subjects = (1...40).map {
            Fixture.change($0, ["a = \($0)"], message: "Add what \($0) is about, " + String(repeating: "x", count: 30))
        }
        let limit = { (comments: [String]) in self.rules(self.shortened(comments), subjects).first { $0.id.hasPrefix("subject-within") }?.id
        }
        #expect(limit(["too long", "shorten the subject", "longer than usual"]) == "subject-within-72")
        // Accepted subjects are longer than what is named, and nobody asks for what they keep to.
        #expect(limit(["50 characters", "at most 50", "the limit is 50"]) == nil)
        #expect(limit(["72 characters", "at most 72", "too long"]) == "subject-within-72")
        // One of many that says what it counts.
        #expect(limit(["no more than 65 chars"] + (0..<8).map { "too long, \($0)" }) == "subject-within-65")
        #expect(limit(["see 65"] + (0..<8).map { "too long, \($0)" }) == "subject-within-72")
    }

    @Test func aCheckNearTheLimitThatIsNamedIsBetterThanAdviceAtIt() {
        let subjects = (1...40).map { number in
            Fixture.change(number, ["a = \(number)"], message: "Add " + String(repeating: "x", count: number % 5 == 0 ? 64 : 50))
        }
        let rule = rules(shortened(["65 characters", "at most 65", "the limit is 65"]), subjects).first {
            $0.id.hasPrefix("subject-within")
        }
        #expect(rule?.id == "subject-within-70" && rule?.stage != .advise)
    }

    @Test func ofTwoNumbersABodyMeansItsOwn() {
        let body = { (length: Int, number: Int) in String(String(repeating: "the body \(number) goes on ", count: 9).prefix(length)) }
        let signals = (0..<4).map { number in
            Fixture.signal(number, "50/72 please", ["Add it", body(110, number)], ["Add it", body(70, number)], path: "/COMMIT_MSG")
        }
        let accepted = (1...60).map { Fixture.change($0, ["a = \($0)"], message: "Add \($0)\n\n" + body(68, $0)) }
        #expect(rules(signals, accepted).contains { $0.id == "message-within-72" })
    }

    @Test func theRuleHoldsInAllFilesOfTheLanguageThatKeepToIt() throws {
        let asked = (1...2).map { Fixture.signal($0, "space after if", ["    if(a\($0)) {"], ["    if (a\($0)) {"], path: "src/a\($0).c") }
        let sources = (1...40).map { Fixture.change($0, ["    while (a_\($0)) {"], path: "src/b.c") }
        let headers = (41...80).map { Fixture.change($0, ["    if (a_\($0)) {"], path: "src/b.h") }
        let scripts = (81...120).map { Fixture.change($0, ["    if (a_\($0)) {"], path: "b.js") }
        #expect(rules(asked, sources + headers + scripts).first?.scope == ["**/*.c", "**/*.h"])
        // Of a few changes nobody knows.
        #expect(rules(asked, sources + headers.prefix(20) + scripts).first?.scope == ["**/*.c"])
    }

    @Test func whatOneSittingAskedForLongAgoIsNoRule() {
        let year = 365
        let late = [Fixture.change(6 * year, (0..<40).map { "value_\($0) = load(name, \($0))" })]
        let sameDay = commas.map { signal in
            Signal(
                id: signal.id, kind: .comment, source: "note", review: signal.review, path: signal.path, at: Fixture.start,
                comment: signal.comment, corrections: signal.corrections)
        }
        #expect(rules(sameDay, late).isEmpty)
        #expect(rules(sameDay, code).map(\.id) == ["space-after-comma"])
        #expect(rules(commas, late).map(\.id) == ["space-after-comma"])
    }

    @Test func whatNoAcceptedCodeShowsIsNotChecked() {
        let asked = (1...2).map {
            Fixture.signal($0, "space after the comma", ["f(a\($0),b)"], ["f(a\($0), b)"], path: "scripts/tool\($0)")
        }
        let later = Fixture.change(9, (0..<40).map { "value_\($0) = load(name, \($0))" })
        #expect(rules(asked, [later]).allSatisfy { $0.check == nil })
    }

    @Test func whereOneFolderKeepsToItTheRuleHoldsThere() throws {
        let asked = (1...4).map {
            Fixture.signal($0, "space after the comma", ["f(a\($0),b)"], ["f(a\($0), b)"], path: "lib/core/a\($0).py")
        }
        let kept = (1...60).map { Fixture.change($0, ["value_\($0) = load(name, \($0))"], path: "lib/core/b.py") }
        let loose = (61...99).map { Fixture.change($0, ["    call(a_\($0),b)"], path: "tools/b.py") }
        let rule = try #require(rules(asked, kept + loose).first)
        #expect(rule.id == "space-after-comma")
        #expect(rule.stage == .block)
        #expect(rule.scope == ["lib/**/*.py"])
        // Of a few changes nobody knows.
        #expect(rules(asked, Array(kept.prefix(20)) + loose).allSatisfy { $0.check == nil })
    }

    @Test func theLimitIsTheOneThatTheCodeKeeps() throws {
        let signals = (1...4).map { number in
            let long = "x = " + String(repeating: "a", count: 120 + number)
            return Fixture.signal(number, "line too long", [long], ["x = \(number)"])
        }
        // Lines of up to 99 characters are everyday's.
        let accepted = (1...240).map { Fixture.change($0, ["y_\($0) = " + String(repeating: "b", count: 40 + $0 % 50)]) }
        let rule = try #require(rules(signals, accepted).first)
        #expect(rule.id == "line-length-100")
        #expect(rule.statement == "Keep lines within 100 characters.")
    }

    @Test(arguments: [("line too long", "line-length-100"), ("keep to 80 characters", "line-length-80")])
    func theLimitIsTheOneThatReviewersName(_ comment: String, _ id: String) {
        let signals = (1...4).map { number in
            let long = "x = " + String(repeating: "a", count: 120 + number)
            return Fixture.signal(number, comment, [long], ["x = \(number)"])
        }
        let accepted = (1...240).map { Fixture.change($0, ["y_\($0) = " + String(repeating: "b", count: 40 + $0 % 30)]) }
        #expect(rules(signals, accepted).first?.id == id)
    }

    @Test func amongContrariesTheRecentOnesDecide() {
        let old = (0..<6).map { Fixture.signal($0, "no braces", ["  if (a\($0)) {"], ["  if (a\($0))"], path: "A\($0).c") }
        let new = (20..<26).map { Fixture.signal($0 * 200, "braces please", ["  if (b\($0))"], ["  if (b\($0)) {"], path: "A\($0).c") }
        let accepted = (0..<20).map { Fixture.change(5_200 + $0, ["  if (c\($0)) {"], path: "B.c") }
        let found = rules(old + new, accepted)
        #expect(found.map(\.id) == ["braces-around-one-statement"])
        #expect(found.first?.trial?.reverse == 6)
    }

    @Test func ofTwoContrariesTheCorrectedLinesTellWhichWasAskedFor() {
        let signals = (1...4).map { Fixture.signal($0, "indentation", ["\tfoo(\($0))", "    bar()"], ["    foo(\($0))", "    bar()"]) }
        let found = rules(signals, (10..<20).map { Fixture.change($0, ["def f_\($0)():", "    pass"]) }).map(\.id)
        #expect(found == ["indent-with-spaces"])
    }

    @Test func theLineBelowTellsWhereACommentEnds() throws {
        let signals = (1...4).map { number in
            Fixture.signal(number, "period at the end", ["# Load the table \(number) of names"], ["# Load the table \(number) of names."])
        }
        let accepted = (1...20).map {
            Fixture.change($0, ["# The first line of \($0)", "# ends on the second.", "x_\($0) = 1"])
        }
        let rule = try #require(rules(signals, accepted).first)
        #expect(rule.id == "comment-full-stop")
        guard case .line(let check) = rule.check else { throw WrongCheck() }
        #expect(check.unlessBelow != nil)
    }

    @Test func aLineThatWasPutInShowsWhatWasMissing() throws {
        let signals = (1...2).map { number in
            let correction = Correction(
                path: "src/A\(number).java", line: 4, before: [], after: ["    @Override"], above: "",
                below: "    public String toString() {")
            return Signal(
                id: "s\(number)", kind: .comment, source: "note", review: "r\(number)", path: correction.path, line: 5,
                at: Fixture.start, comment: "nit: add @Override", corrections: [correction])
        }
        let accepted = (1...20).map {
            Fixture.change($0, ["    @Override", "    public int hashCode() {", "        return \($0);"], path: "src/B.java")
        }
        #expect(rules(signals, accepted).map(\.id) == ["missing-override"])
    }

    /// Git may say that the first of two blank lines went, or the second.
    @Test(arguments: [("x = 1;", ""), ("", "}")]) func takingALineAwayMendsTheOneBesideIt(above: String, below: String) throws {
        let signals = (1...3).map { number in
            let correction = Correction(path: "src/A\(number).java", line: 4, before: [""], after: [], above: above, below: below)
            return Signal(
                id: "s\(number)", kind: .comment, source: "note", review: "r\(number)", path: correction.path, line: 4,
                at: Fixture.start, comment: "one blank line is enough", corrections: [correction])
        }
        let accepted = (1...20).map { Fixture.change($0, ["int a\($0);", "", "int b;"], path: "src/B.java") }
        #expect(rules(signals, accepted).map(\.id).contains("no-blank-lines-in-a-row"))
    }

    @Test func messagesAreApart() throws {
        let signals = (1...3).map { number in
            Fixture.signal(
                number, "no period at the end of the subject", ["Add part \(number)."], ["Add part \(number)"], path: "/COMMIT_MSG")
        }
        let accepted = (1...20).map { Fixture.change($0, ["x = \($0)"], message: "Go on with \($0)\n\nAnd why.\n") }
        let rule = try #require(rules(signals, accepted).first)
        #expect(rule.id == "subject-without-full-stop")
        guard case .message(let check) = rule.check else { throw WrongCheck() }
        let matcher = try MessageMatcher(check)
        #expect(try !matcher.search(JoinedLines(["Add it.", "", "Body."])).isEmpty)
        #expect(try matcher.search(JoinedLines(["Add it", "", "Body."])).isEmpty)
    }

    private struct WrongCheck: Error {}

    @Test(arguments: [(2, "this line is too long", false), (2, "over 80 columns", true), (3, "this line is too long", true)])
    func aLimitThatNobodyNamesNeedsThreeReviews(reviews: Int, comment: String, isProposed: Bool) {
        let short = "value = load(\(String(repeating: "a", count: 66)))"
        let signals = (1...reviews).map { number in
            Fixture.signal(
                number, comment, [short.replacing("value", with: "value_number_\(number)")], [short], path: "src/l\(number).py")
        }
        let code = [Fixture.change(50, (0..<50).map { "v\($0) = load(\(String(repeating: "b", count: 68)))" })]
        let rules = Learner.shipped.proposals(from: signals, accepted: code).map(\.rule.id)
        #expect(rules.contains { $0.hasPrefix("line-length") } == isProposed, "\(rules)")
    }
}
