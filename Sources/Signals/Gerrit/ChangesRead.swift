import Git

/// Which changes have been read, and how they stood.
///
/// Kept as one text, a line a change: it is decoded at every run, where most often nobody asks for it, and a
/// server's changes come by the ten thousand.
struct ChangesRead: Sendable, Hashable, Codable {
    /// How a change stood: where it is another, there is something new in it.
    struct Mark: Sendable, Hashable {
        /// The tip of what was said, in hexadecimal.
        let meta: String
        /// Of the tip of what machines said, likewise; empty where there is none.
        let robotComments: String
        /// How many patch sets were there. Each stays as it was pushed.
        let patchSets: Int
    }

    private let text: String

    /// - Parameter unread: By number, how those stood that could not be read now, when they last could; nil where they never could.
    init(_ changes: [GerritChange], unread: [Int: Mark?] = [:]) {
        text = changes.compactMap { change in
            guard let mark = unread[change.number] ?? Mark(change) else { return nil }
            return "\(change.number) \(mark.patchSets) \(mark.meta) \(mark.robotComments)\n"
        }.joined()
    }

    /// By the change's number.
    var marks: [Int: Mark] {
        var marks: [Int: Mark] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            guard fields.count == 4, let number = Int(fields[0]), let patchSets = Int(fields[1]) else { continue }
            marks[number] = Mark(meta: fields[2], robotComments: fields[3], patchSets: patchSets)
        }
        return marks
    }

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension ChangesRead.Mark {
    init(_ change: GerritChange) {
        self.init(
            meta: change.meta.hex, robotComments: change.robotComments?.hex ?? "", patchSets: change.patchSets.count)
    }
}
