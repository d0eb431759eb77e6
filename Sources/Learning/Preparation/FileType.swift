import Signals

/// Files that follow the same conventions: those of one extension, those of one name where there is no
/// extension, or commit messages.
struct FileType: Hashable, Comparable {
    /// The name under which reviews keep comments on a commit's message (Gerrit's magic file).
    static let messagePath = "/COMMIT_MSG"
    /// The lines of a message below its subject.
    static let message = FileType(glob: messagePath)
    /// A message's first line, which has conventions of its own.
    static let subject = FileType(glob: messagePath + "#subject")

    let glob: String

    init(ofPath path: String) {
        let name = path.split(separator: "/").last ?? ""
        if path == Self.messagePath {
            glob = path
        } else if let dot = name.lastIndex(of: "."), dot != name.startIndex {
            glob = "**/*" + name[dot...]
        } else {
            glob = "**/" + name
        }
    }

    /// Without the dot; nil where files of this type have none.
    var fileExtension: String? {
        glob.hasPrefix("**/*.") ? String(glob.dropFirst(5)) : nil
    }

    var isMessage: Bool { self == .message || self == .subject }

    /// The type of one of a correction's lines. Reviews number a message's lines either from 1, or below six
    /// lines that name the commit (Gerrit).
    init(of line: String, in correction: Correction) {
        let isSubject = correction.path == Self.messagePath && [1, 7].contains(correction.line) && line == correction.before.first
        self = isSubject ? .subject : FileType(ofPath: correction.path)
    }

    private init(glob: String) { self.glob = glob }

    static func < (left: FileType, right: FileType) -> Bool { left.glob < right.glob }
}
