import Testing

@testable import Signals

@Suite struct HunkAlignmentTests {
    private let hunk = ["int total(struct cart *cart) {", "    int sum = 0;", "", "    for (int i = 0; i < cart->count; i++) {"]

    private func corrections(
        _ commented: [String], became file: [String], isAskedToGo: Bool = false
    ) -> [Correction] {
        HunkAlignment(
            hunk + commented, count: commented.count, isAskedToGo: isAskedToGo, in: IndexedLines(lines: file)
        ).corrections(path: "a.c", line: 9)
    }

    private func correction(_ before: [String], _ after: [String], line: Int = 9) -> Correction {
        Correction(path: "a.c", line: line, before: before, after: after)
    }

    @Test func aLineBecomesWhatIsLikeIt() {
        let line = "        sum += price(cart->items[i]) ;"
        let after = "        sum += price(cart->items[i]);"
        let above = (0..<90).map { "int other\($0);" }
        #expect(corrections([line], became: above + hunk + [after, "    }"]) == [correction([line], [after])])
        #expect(corrections([line], became: above + hunk + [line, "    }"]).isEmpty)
        // Lines above changed as well, and some came in between.
        let changed = [hunk[0], "    long sum = 0;", "    long more = 0;", "", hunk[3], "        check(i);", after]
        #expect(corrections([line], became: changed) == [correction([line], ["        check(i);", after])])
    }

    @Test func whatHasNoLikeIsLeftAlone() {
        let line = "        log_everything(cart);"
        let file = hunk + ["        sum += i;", "    }", "    return sum;", "}", "", "int other(void) {"]
        #expect(corrections([line], became: file).isEmpty)
        #expect(corrections([line], became: file, isAskedToGo: true) == [correction([line], [])])
        // It stands elsewhere now.
        #expect(corrections([line], became: file + [line], isAskedToGo: true).isEmpty)
        #expect(corrections([line], became: []).isEmpty)
        #expect(corrections([], became: file).isEmpty)
    }

    @Test func ofSeveralLinesOnlyTheChangedCount() {
        let lines = ["        first(cart, i);", "        second(cart,i);", "        third(cart, i);"]
        let mended = ["        first(cart, i);", "        second(cart, i);", "        third(cart, i);"]
        #expect(corrections(lines, became: hunk + mended) == [correction([lines[1]], [mended[1]], line: 10)])
        let more = hunk + [lines[0], "        // Why.", lines[1], lines[2]]
        #expect(corrections(lines, became: more) == [correction([], ["        // Why."], line: 10)])
    }

    @Test func aHunkOfWhichNothingIsLeftIsFoundByLikenessNearBy() {
        let file = IndexedLines(lines: ["a", "static int unsigned_counter_of_items = 0;", "b"])
        func found(near line: Int?) -> [Correction] {
            HunkAlignment(["static int unsigned_counter_of_item = 0;"], count: 1, in: file)
                .corrections(path: "a.c", line: line)
        }
        #expect(found(near: 3).map(\.after) == [["static int unsigned_counter_of_items = 0;"]])
        #expect(found(near: 500).isEmpty)
        #expect(found(near: 1 << 29).isEmpty)
        #expect(found(near: nil).isEmpty)
    }

    @Test(
        arguments: [
            ("Merge pull request #12 from ada/topic", "", true, "12"), ("Use size_t (#7)", "", false, "7"),
            ("Merge #1066: Tidy", "", true, "1066"), ("Merge ada/shop#9: Tidy", "", true, "9"),
            ("Merge branch 'a' into 'main'", "Text\n\nSee merge request ada/shop!31\n", true, "31"),
            ("Use size_t (#7) again", "", false, nil), ("Merge branch 'a'", "", true, nil),
            ("Fix (#)", "", false, nil), ("Use size_t (!7)", "", false, "7"), ("Use f(#7)", "", false, nil),
            ("Use it (#٧)", "", false, nil), ("Merge", "", true, nil), ("Merge #12345678901234567890: x", "", true, nil),
        ] as [(String, String, Bool, String?)])
    func aMergeNamesItsReview(subject: String, body: String, isMerge: Bool, number: String?) {
        #expect(MergedReview.number(subject: subject[...], body: body[...], isMerge: isMerge) == number)
    }

    @Test func theLastVersionOfAReviewAnswersWhereTheCommitIsGone() throws {
        let repository = try ScratchRepository()
        try repository.commit("Begin", ["a.c": ["x"]])
        let record =
            #"{"id":"github/1","source":"github","review":"7","comment":"no space here","commit":"\#(String(repeating: "d", count: 40))","path":"a.c","line":3,"end_line":3,"created_at":"2023-11-14T22:16:40Z","hunk":"@@ -1 +1,3 @@\n x\n+int first_of_all = 1;\n+int second = 2 ;"}"#
        _ = try repository.importing(record)
        let before = try repository.read()
        #expect(before.signals.map(\.corrections) == [[]])
        let fixed = Correction(path: "a.c", line: 3, before: ["int second = 2 ;"], after: ["int second = 2;"])
        let squash = try repository.commit("Add numbers (#7)", ["a.c": ["x", "int first_of_all = 1;", "int second = 2;"]])
        let after = try repository.read(after: before.state)
        #expect(after.signals.map(\.corrections) == [[fixed]])
        // The pull request's own head is asked first.
        try repository.git("checkout", "-q", "HEAD~1")
        let head = try repository.commit("Add", ["a.c": ["x", "int first_of_all = 1;", "int second = 2;", "int third;"]])
        try repository.git("update-ref", "refs/pull/7/head", head)
        try repository.git("checkout", "-q", squash)
        #expect(try repository.read().signals.map(\.corrections) == [[fixed]])
    }

    @Test func aPullRequestThatComesLateAnswersOldComments() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Begin", ["a.c": ["x"]])
        let record =
            #"{"id":"github/1","source":"github","review":"7","comment":"no space here","commit":"\#(String(repeating: "d", count: 40))","path":"a.c","line":3,"end_line":3,"created_at":"2020-01-02T03:04:05Z","hunk":"@@ -1 +1,3 @@\n x\n+int first_of_all = 1;\n+int second = 2 ;"}"#
        _ = try repository.importing(record)
        let before = try repository.read()
        #expect(before.signals.map(\.corrections) == [[]])
        try repository.commit("Go on", ["b.c": ["x"]])
        let between = try repository.read(after: before.state)
        #expect(between.signals.isEmpty && between.withdrawn.isEmpty && between.leftOut.isEmpty)
        try repository.git("checkout", "-q", first)
        let head = try repository.commit("Add", ["a.c": ["x", "int first_of_all = 1;", "int second = 2;"]])
        try repository.git("update-ref", "refs/pull/7/head", head)
        try repository.git("checkout", "-q", "main")
        let after = try repository.read(after: between.state)
        #expect(after.signals.map(\.corrections.count) == [1])
        #expect(after.signals == (try repository.read().signals))
    }
}
