/// The waivers in the first lines of files, which hold for what is found of a file as a whole.
struct FileWaivers {
    private var byPath: [[UInt8]: [Waiver]] = [:]

    /// Takes in the first lines of these files. Those of a new file are all added; of others git is asked, and where the
    /// change leaves the content alone, for which it is.
    mutating func read(_ files: [ChangedFile], in tree: any ChangedTree) throws {
        var asked: [[UInt8]: String] = [:]
        var unknown: Set<[UInt8]> = []
        for file in files where byPath[file.path] == nil && !file.entry.isNoFile {
            if file.entry.isNewFile {
                byPath[file.path] = (0..<min(Waiver.linesOfFile, file.added.count)).compactMap { Waiver(in: file.added[$0]) }
            } else if let object = file.entry.object {
                asked[file.path] = object
            } else {
                unknown.insert(file.path)
            }
        }
        if !unknown.isEmpty {
            for entry in try tree.entries() where unknown.contains(entry.path) && entry.mode != .symlink && entry.mode != .submodule {
                asked[entry.path] = entry.object
            }
        }
        if asked.isEmpty { return }
        let contents = try tree.contents(of: Set(asked.values))
        for (path, object) in asked {
            let lines =
                contents[object]?.split(
                    separator: UInt8(ascii: "\n"), maxSplits: Waiver.linesOfFile, omittingEmptySubsequences: false) ?? []
            byPath[path] = lines.prefix(Waiver.linesOfFile).compactMap { Waiver(in: $0) }
        }
    }

    func waiver(for id: String, in file: ChangedFile) -> Waiver? {
        byPath[file.path]?.first { $0.ids.contains(id) }
    }
}
