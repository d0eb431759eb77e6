import Git
import Testing

@testable import Signals

@Suite struct CorrectionTests {
    @Test func suggestionBlocksAreFound() {
        func lines(_ text: String) -> [[String]] { SuggestionBlock.blocks(in: text).map(\.lines) }
        #expect(lines("a\r\n```suggestion\r\nx\r\n\r\ny\r\n```\r\nb") == [["x", "", "y"]])
        #expect(lines("```suggestion:-0+1\nx\n```\n````suggestion\n```\n````") == [["x"], ["```"]])
        #expect(lines("```suggestion\n```") == [[]])
        #expect(lines("```swift\nlet suggestion = 1\n```\n```suggestion\nopen").isEmpty)
        let reach = SuggestionBlock.blocks(in: "```suggestion:-2+1\nx\n```\n```suggestion:-9999999999999999999+1\n```")
        #expect(reach.map(\.reach) == [SuggestionBlock.Reach(above: 2, below: 1), nil])
    }

    @Test func aSuggestionReplacesWhatItReaches() {
        var comment = ReviewComment(id: "1", source: "gitlab", review: "1", path: "a.c", line: 3, text: "")
        comment.text = "```suggestion:-1+1\nB\n```"
        let file = ["a", "b", "c", "d", "e"]
        #expect(
            comment.suggestedCorrections { file }
                == [Correction(path: "a.c", line: 2, before: ["b", "c", "d"], after: ["B"])])
        #expect(comment.suggestedCorrections { nil }.isEmpty)
        comment.line = 5
        #expect(comment.suggestedCorrections { file }.isEmpty)
        comment.hunk = "@@ -0,0 +1,5 @@\n+a\n+b\n+c\n+d\n+e"
        comment.text = "```suggestion\n```\nor\n```suggestion\nE\n```"
        #expect(comment.suggestedCorrections { nil }.map(\.after) == [[], ["E"]])
        comment.isOnOldSide = true
        #expect(comment.suggestedCorrections { file }.isEmpty)
    }

    @Test func aHunkEndsAtTheCommentedLine() {
        let hunk = HunkText("@@ -1,3 +1,4 @@ f()\n a\n-b\n+c\n+d\n")
        #expect(hunk?.lastLines(2) == ["c", "d"])
        #expect(hunk?.lastLines(3) == ["a", "c", "d"])
        #expect(hunk?.lastLines(4) == nil)
        #expect(HunkText("no hunk") == nil)
    }

    private func comment(_ change: (inout ReviewComment) -> Void) -> [Correction] {
        var comment = ReviewComment(id: "1", source: "github", review: "1", path: "a.c", line: 5, text: "tabs")
        change(&comment)
        return comment.recordedCorrections
    }

    @Test func theRecordTellsItsCorrection() {
        #expect(
            comment { ($0.before, $0.after) = (["a "], ["a"]) }
                == [Correction(path: "a.c", line: 5, before: ["a "], after: ["a"])])
        #expect(
            comment { ($0.before, $0.after) = (["a"], []) }
                == [Correction(path: "a.c", line: 5, before: ["a"], after: [])])
        #expect(
            comment { ($0.hunk, $0.after) = ("@@ -1 +1 @@\n+a ", ["a"]) }
                == [Correction(path: "a.c", line: 5, before: ["a "], after: ["a"])])
        #expect(comment { $0.before = ["a"] }.isEmpty)
        #expect(comment { $0.after = ["a"] }.isEmpty)
        #expect(comment { ($0.before, $0.after) = (["a"], ["a"]) }.isEmpty)
        #expect(comment { ($0.path, $0.before, $0.after) = (nil, ["a"], ["b"]) }.isEmpty)
    }

    @Test func linesAreFollowedUntilAChangeTouchesThem() {
        let lines = CommentedLines(first: 10, last: 11)
        let above = Hunk(oldStart: 3, newStart: 3, removed: ["x"], added: ["x", "y", "z"])
        let below = Hunk(oldStart: 12, newStart: 14, removed: ["x"], added: [])
        #expect(lines.effect(of: [above, below], path: "a") == .moved(CommentedLines(first: 12, last: 13)))
        let across = Hunk(oldStart: 9, newStart: 9, removed: ["a", "b", "c", "d"], added: ["A", "B", "C", "D"])
        #expect(
            lines.effect(of: [across], path: "a")
                == .touched([Correction(path: "a", line: 10, before: ["b", "c"], after: ["B", "C"])]))
        let uneven = Hunk(oldStart: 11, newStart: 11, removed: ["c", "d"], added: ["C"])
        #expect(
            lines.effect(of: [uneven], path: "a")
                == .touched([Correction(path: "a", line: 11, before: ["c", "d"], after: ["C"])]))
        let inserted = Hunk(oldStart: 11, newStart: 12, removed: [], added: ["n"])
        #expect(
            lines.effect(of: [inserted], path: "a")
                == .touched([Correction(path: "a", line: 11, before: [], after: ["n"])]))
        let rewrite = Hunk(
            oldStart: 1, newStart: 1, removed: (0..<40).map(String.init), added: ["all new"])
        #expect(lines.effect(of: [rewrite], path: "a") == .touched([]))
    }
}
