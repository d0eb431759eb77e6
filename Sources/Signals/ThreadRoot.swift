/// Which comment began a thread, by what each comment of it answers.
enum ThreadRoot {
    /// A thread is followed no further.
    private static let longest = 1_000

    /// The id of the comment that began the thread of `id`, be it `id` itself, and be that comment known or not. Where
    /// answers answer each other in a circle, the first of them in the order of their ids, whichever is asked about.
    /// - Parameter parent: What a comment answers; nil where that is nothing, or the comment is not known.
    static func id(of id: String, answering parent: (String) -> String?) -> String {
        var above = [id]
        var seen: Set<String> = [id]
        while above.count < longest, let last = above.last, let next = parent(last) {
            guard seen.insert(next).inserted else {
                return above[(above.firstIndex(of: next) ?? 0)...].min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? id
            }
            above.append(next)
        }
        return above[above.count - 1]
    }
}
