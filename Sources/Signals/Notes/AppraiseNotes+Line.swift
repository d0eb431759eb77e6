import Foundation
import Git

extension AppraiseNotes {
    /// One JSON object of a git-appraise note.
    struct Line {
        /// By their names in lower case: the tool itself reads them in either.
        private let members: [String: JSONValue]

        init(_ members: [String: JSONValue]) {
            self.members = Dictionary(members.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        }

        subscript(key: String) -> JSONValue? {
            members[key]
        }

        var author: String? { members["author"]?.string }

        /// The comment this one replies to.
        var parent: String? {
            members["parent"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        }

        /// Since 1970; written as text of ten digits.
        var seconds: Int64? {
            members["timestamp"]?.identifier.flatMap { Int64($0) }.map(ForeignTime.seconds)
        }

        var date: Date? {
            seconds.map { Date(timeIntervalSince1970: TimeInterval($0)) }
        }

        /// git-appraise itself names an author by no other means.
        var hasMailAddress: Bool {
            author.map { $0.contains("@") } ?? true
        }

        /// Where in a file it stands; nil for a comment on the whole.
        var place: JSONValue? {
            let location = members["location"]
            return location?.object?["path"] == nil ? nil : location
        }

        /// Whether `person` wrote it. One person goes by mail address here and by account there.
        func isBy(_ person: String?) -> Bool {
            guard let author, let person else { return false }
            return Self.account(author) == Self.account(person)
        }

        private static func account(_ name: String) -> String {
            String(name.lowercased().prefix { $0 != "@" })
        }
    }
}
