extension FileType {
    /// A file type takes part in some evidence from so many reviews, or from such a share of them.
    private static let leastReviews = 2
    private static let leastShare = 0.2

    /// Those of the types that take part.
    /// - Parameters:
    ///   - reviews: The reviews of each type.
    ///   - all: The reviews of the whole evidence.
    static func takingPart(_ reviews: [FileType: Int], of all: Int) -> Set<FileType> {
        Set(reviews.filter { $0.value >= leastReviews || Double($0.value) >= Double(all) * leastShare }.keys)
    }
}
