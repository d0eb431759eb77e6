extension Set<FileType> {
    /// The folder that files without an ending stand together in, such as plugins, and those of the types that do: the next one
    /// has another name. Nil where they have no folder in common, or just one of them is known.
    /// - Parameter paths: Files that are spoken of.
    func folderOfNames(among paths: [String]) -> (glob: String, types: Set<FileType>)? {
        let names = filter(\.isNameOfOne)
        var folders: [String: Set<FileType>] = [:]
        for path in paths {
            let type = FileType(ofPath: path)
            if names.contains(type) { folders[FileType.folder(of: path), default: []].insert(type) }
        }
        let common = folders.filter { !$0.key.isEmpty && $0.value.count > 1 && $0.value.count * 2 > names.count }
        return common.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            (FileType.glob(ofFilesIn: $0.key), $0.value)
        }
    }
}

extension FileType {
    /// Whether its files have no ending, and a name that says nothing of what they are: not as a `Makefile`, a `LICENSE` or a
    /// `.gitignore`.
    fileprivate var isNameOfOne: Bool {
        guard folder == nil, fileExtension == nil, !isMessage, let first = glob.dropFirst(3).first else { return false }
        return (first.isLowercase || first.isNumber) && !Self.usualNames.contains(String(glob.dropFirst(3)))
    }

    private static let usualNames: Set<String> = ["makefile", "configure", "dockerfile"]
}
