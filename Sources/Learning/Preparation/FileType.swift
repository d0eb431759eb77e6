/// Files that follow the same conventions: those of one extension, those of one name where there is no
/// extension, or commit messages.
struct FileType: Hashable, Comparable {
    /// The name under which reviews keep comments on a commit's message (Gerrit's magic file).
    static let messagePath = "/COMMIT_MSG"
    static let message = FileType(glob: messagePath)

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

    private init(glob: String) { self.glob = glob }

    static func < (left: FileType, right: FileType) -> Bool { left.glob < right.glob }
}
