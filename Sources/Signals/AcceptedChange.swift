import Foundation

/// A commit that the project accepted: the contrast to what its reviewers sent back.
public struct AcceptedChange: Sendable, Hashable, Identifiable {
    /// The commit, in hexadecimal.
    public let id: String
    /// When it was committed …
    public let at: Date
    /// … and when its author wrote it, which may be long before.
    public let writtenAt: Date
    public let message: String
    /// Those that it added lines to.
    public internal(set) var files: [AcceptedFile]
    /// Every path that it touched, whatever it did there.
    public let touched: Set<String>

    /// - Parameters:
    ///   - writtenAt: `at` where it is not given.
    ///   - touched: The files' paths, where nothing else is known.
    public init(id: String, at: Date, writtenAt: Date? = nil, message: String, files: [AcceptedFile], touched: Set<String>? = nil) {
        self.id = id
        self.at = at
        self.writtenAt = writtenAt ?? at
        self.message = message
        self.files = files
        self.touched = touched ?? Set(files.map(\.path))
    }
}

/// What an accepted change added to one file.
public struct AcceptedFile: Sendable, Hashable {
    public let path: String
    public let runs: [AcceptedRun]
    /// Whether the change brought the path in, by a new file or by a rename.
    public let isNew: Bool
    /// Whether the last run ends the file without a newline.
    public let lacksFinalNewline: Bool
    /// The id of the content that the file became, in hexadecimal; nil where nobody knows.
    public let object: String?

    public init(path: String, runs: [AcceptedRun], isNew: Bool = false, lacksFinalNewline: Bool = false, object: String? = nil) {
        self.path = path
        self.runs = runs
        self.isNew = isNew
        self.lacksFinalNewline = lacksFinalNewline
        self.object = object
    }

    /// A new file of these lines.
    public init(path: String, added: [String]) {
        self.init(path: path, runs: [AcceptedRun(added: added)], isNew: true)
    }

    /// How many lines were added.
    public var count: Int { runs.reduce(0) { $0 + $1.added.count } }
}

/// Lines that were added one below the other.
public struct AcceptedRun: Sendable, Hashable {
    public let added: [String]
    /// The lines right above and below them; nil where the file begins or ends.
    public let above: String?
    public let below: String?
    /// Those of them, by index, that the change takes away elsewhere: it only moved them.
    public let moved: Set<Int>

    public init(added: [String], above: String? = nil, below: String? = nil, moved: Set<Int> = []) {
        self.added = added
        self.above = above
        self.below = below
        self.moved = moved
    }
}
