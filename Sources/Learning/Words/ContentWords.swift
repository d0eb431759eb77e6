/// The words of a text that say what it is about.
package enum ContentWords {
    /// The stems of its words, in prose and code alike, without those that every text has.
    package static func stems(of text: String) -> Set<String> {
        Set(CommentWords.proseWords(text.replacing("_", with: " ")).filter { !CommentWords.stopWords.contains($0) }.map(CommentWords.stem))
    }
}
