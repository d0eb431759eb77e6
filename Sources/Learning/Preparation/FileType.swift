import Signals

/// Files that follow the same conventions: those of one extension, those of one name where there is no
/// extension, or commit messages; all of them, or those below one folder.
struct FileType: Hashable, Comparable {
    /// The name under which reviews keep comments on a commit's message (Gerrit's magic file).
    static let messagePath = MessagePage.path
    /// The lines of a message below its subject.
    static let message = FileType(name: messagePath)
    /// A message's first line, which has conventions of its own.
    static let subject = FileType(name: messagePath + "#subject")

    /// A glob for their names, wherever they stand.
    private let name: String
    /// The folder that they stand below; nil where they may stand anywhere.
    let folder: String?

    /// Of all files that are called like that at `path`.
    init(ofPath path: String) {
        // By bytes: the type of every line's file is asked for.
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        if path == Self.messagePath {
            self.init(name: path)
        } else if let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex {
            self.init(name: "**/*" + Self.escaped(String(file[dot...])))
        } else {
            self.init(name: "**/" + Self.escaped(String(file)))
        }
    }

    var glob: String { folder.map { Self.escaped($0) + "/" + name } ?? name }

    /// Without the dot; nil where files of this type have none.
    var fileExtension: String? {
        name.hasPrefix("**/*.") ? String(name.dropFirst(5)) : nil
    }

    var isMessage: Bool { self == .message || self == .subject }

    /// The type of one of a correction's lines. Reviews number a message's lines either from 1, or as Gerrit's page of it does.
    init(of line: String, in correction: Correction) {
        let isSubject =
            correction.path == Self.messagePath && [1, MessagePage.header + 1].contains(correction.line) && line == correction.before.first
        self = isSubject ? .subject : FileType(ofPath: correction.path)
    }

    private init(name: String, below folder: String? = nil) {
        self.name = name
        self.folder = folder
    }

    static func < (left: FileType, right: FileType) -> Bool { left.glob < right.glob }

    // MARK: - Folders

    /// The same files, wherever they stand.
    var anywhere: FileType { FileType(name: name) }

    /// Those of them that stand below `folder`.
    func below(_ folder: String) -> FileType { FileType(name: name, below: folder) }

    /// Whether files of this type may stand in `folder`.
    func reaches(into folder: String) -> Bool {
        self.folder.map { folder == $0 || folder.hasPrefix($0 + "/") } ?? true
    }

    /// The folder of the file at `path`, as a path; empty for the top.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// A glob for all that stands in a folder, and in none below it.
    static func glob(ofFilesIn folder: String) -> String { escaped(folder) + "/*" }

    /// A name that a glob would read otherwise.
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: special.contains) else { return name }
        return name.reduce(into: "") { escaped, character in
            if character.utf8.allSatisfy(special.contains) { escaped.append("\\") }
            escaped.append(character)
        }
    }

    private static let special = Set(#"\*?[]{}!"#.utf8)

    // MARK: - Languages

    /// Whether both are endings of one language's files.
    func isAkin(to other: FileType) -> Bool {
        guard let ending = fileExtension, let others = other.fileExtension else { return false }
        return Self.languages.contains { $0.contains(ending) && $0.contains(others) }
    }

    /// Whether the files are of those, by their endings; none means all.
    func hasEnding(in endings: Set<String>) -> Bool {
        !isMessage && (endings.isEmpty || fileExtension.map(endings.contains) ?? false)
    }

    /// Endings that files of one language have.
    private static let languages: [Set<String>] = [
        ["c", "h"], ["cc", "cpp", "cxx", "h", "hh", "hpp", "hxx"], ["m", "mm", "h"],
        ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"],
        ["py", "pyi"], ["kt", "kts"], ["sh", "bash"], ["yml", "yaml"], ["md", "markdown"], ["htm", "html"], ["ex", "exs"],
    ]
}

extension Set<FileType> {
    /// Whether some of these stand below one folder only.
    var hasFolders: Bool { contains { $0.folder != nil } }

    /// Globs of these files, without those that `exempt` names.
    func globs(without exempt: [String]) -> [String] {
        let types = Set(map(\.anywhere))
        return map(\.glob).sorted() + exempt.filter { types.contains(FileType(ofPath: $0)) }.map { "!" + $0 }
    }

    /// Whether a file of `type` that stands in `folder` is one of these.
    func covers(_ type: FileType, in folder: String) -> Bool {
        contains { $0.anywhere == type && $0.reaches(into: folder) }
    }
}
