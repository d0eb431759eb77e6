import GitCommand
import Support

/// No rule or proposal has that id.
struct UnknownRule: Failure {
    let id: String
    /// What the id was looked for among, such as `proposal`.
    let kind: String
    private let near: [String]

    /// - Parameter others: The ids that there are, of which those that look alike are named.
    init(id: String, kind: String, among others: [String]) {
        self.id = id
        self.kind = kind
        near = others.map { (id: $0, distance: Self.distance(id, $0)) }
            .filter { $0.distance <= max(2, id.count / 3) || (id.count > 3 && $0.id.contains(id)) }
            .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
    }

    var message: String { "no \(kind) has the id \(Printable.text(id))" }

    var hint: String? {
        near.isEmpty
            ? "precept review lists the proposals, precept rules the rules"
            : "did you mean \(near.joined(separator: " or "))?"
    }

    /// The least number of characters to insert, delete or replace (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.prefix(80)), Array(right.prefix(80)))
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
