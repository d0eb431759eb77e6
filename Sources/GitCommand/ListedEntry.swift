/// A file as `git ls-tree` and `git ls-files --stage` list it: words, a tab and the path.
///
/// The first word is the mode. Of a tree the kind and the object follow, of the index the object and the stage; options add
/// more, before or behind.
package struct ListedEntry {
    private let words: [ArraySlice<UInt8>]
    /// From the top, where git was asked there.
    package let path: ArraySlice<UInt8>

    /// - Parameters:
    ///   - entry: Without what ends it.
    ///   - count: The words that it should have.
    package init?(_ entry: ArraySlice<UInt8>, words count: Int) {
        guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        words = entry[..<tab].split(separator: UInt8(ascii: " "))
        guard words.count == count else { return nil }
        path = entry[(tab + 1)...]
    }

    package func bytes(_ index: Int) -> ArraySlice<UInt8> { words[index] }

    package subscript(index: Int) -> String { String(decoding: words[index], as: UTF8.self) }
}
