import TestSupport
import Testing

@testable import Rules

@Suite struct NeedleTests {
    /// Where `text` first holds `wanted` from `start` on, told by trying every place.
    private func firstPlace(of wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard start + wanted.count <= text.count else { return nil }
        return (start...text.count - wanted.count).first { Array(text[$0..<$0 + wanted.count]) == wanted }
    }

    @Test func findsWhatIsThereAndNothingElse() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8("ab \0z".utf8.randomElement(using: &random) ?? 0) }
            let wanted = (0..<Int.random(in: 1...4, using: &random)).map { _ in UInt8("ab \0z".utf8.randomElement(using: &random) ?? 0) }
            let start = Int.random(in: 0...text.count, using: &random)
            let found = text.withUnsafeBufferPointer { Needle(wanted).place(in: $0, from: start) }
            #expect(found == firstPlace(of: wanted, in: text, from: start), "\(wanted) in \(text) from \(start)")
        }
    }

    @Test func theLineOfAPlaceIsTheSameFromWhicheverLineItIsLookedFor() {
        let lines = JoinedLines(["", "a", "", "", "bcd", "e", "", "fghijk", "l", "", "m"])
        for place in 0..<lines.bytes.count {
            let line = lines.line(at: place)
            for first in 0...line { #expect(lines.line(at: place, from: first) == line) }
        }
    }
}
