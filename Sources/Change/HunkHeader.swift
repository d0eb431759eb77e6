/// `@@ -1,2 +3,4 @@ …`: which lines of the old file a hunk takes the place of, and which of the new it holds.
package struct HunkHeader: Sendable {
    package let oldStart: Int
    package let oldCount: Int
    package let newStart: Int
    package let newCount: Int

    package init?(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
        guard words.count >= 3, words[0].elementsEqual("@@".utf8),
            let old = Self.range(words[1], sign: "-"), let new = Self.range(words[2], sign: "+")
        else { return nil }
        oldStart = old.start
        oldCount = old.count
        newStart = new.start
        newCount = new.count
    }

    private static func range(_ word: ArraySlice<UInt8>, sign: Unicode.Scalar) -> (start: Int, count: Int)? {
        guard word.first == UInt8(ascii: sign) else { return nil }
        let numbers = word.dropFirst().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let first = numbers.first.flatMap(number) else { return nil }
        guard numbers.count > 1 else { return (first, 1) }
        guard let count = number(numbers[1]) else { return nil }
        return (first, count)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count < 18 else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
