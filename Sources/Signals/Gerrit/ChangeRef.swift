/// A ref at which Gerrit keeps a part of a change: `refs/changes/<last two digits>/<number>/<part>`.
///
/// Format: Gerrit, "Reserved References".
struct ChangeRef: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        /// What was said and decided (NoteDb).
        case meta
        /// What machines said.
        case robotComments
        /// A commit as it was pushed for review, counted from 1.
        case patchSet(Int)
    }

    let change: Int
    let part: Part

    /// Nil for any other ref, and for parts that hold no review.
    init?(ref: String) {
        let parts = ref.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 5, parts[1].elementsEqual("changes".utf8), let change = Self.number(parts[3]),
            parts[2].count == 2, Self.digits(parts[2]) == change % 100
        else { return nil }
        self.change = change
        if parts[4].elementsEqual("meta".utf8) {
            part = .meta
        } else if parts[4].elementsEqual("robot-comments".utf8) {
            part = .robotComments
        } else if let number = Self.number(parts[4]) {
            part = .patchSet(number)
        } else {
            return nil
        }
    }

    private static func number(_ text: Substring.UTF8View) -> Int? {
        text.first == UInt8(ascii: "0") ? nil : digits(text)
    }

    private static func digits(_ text: Substring.UTF8View) -> Int? {
        guard (1...9).contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
