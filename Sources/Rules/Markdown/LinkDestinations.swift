/// What links can lead to in a tree.
struct LinkDestinations {
    private var modes: [[UInt8]: ChangedEntry.Mode] = [:]
    private var folders: Set<[UInt8]> = [[]]
    /// The Markdown files that links with a `#` lead to; without those that cannot be read.
    private var markdown: [[UInt8]: MarkdownFile] = [:]
    /// Those that took too long.
    private(set) var givenUp: [[UInt8]] = []

    /// Asks the tree for as much as these links need.
    /// - Parameter read: Nil for what takes too long.
    init(_ targets: [LinkTarget], in tree: any ChangedTree, reading read: ([UInt8]) -> MarkdownFile?) throws {
        let wanted = Set(targets.lazy.filter { $0.fragment != nil }.map(\.path).filter(MarkdownFile.isNamed))
        var objects: [[UInt8]: String] = [:]
        for entry in try tree.entries() {
            modes[entry.path] = entry.mode
            if wanted.contains(entry.path), entry.mode == .regular || entry.mode == .executable { objects[entry.path] = entry.object }
            var folder = entry.path[...]
            while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                guard folders.insert(Array(folder)).inserted else { break }
            }
        }
        if objects.isEmpty { return }
        let contents = try tree.contents(of: Set(objects.values))
        for (path, object) in objects.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let bytes = contents[object] else { continue }
            if let file = read(bytes) { markdown[path] = file } else { givenUp.append(path) }
        }
    }

    /// What is wrong with a link; nil where it leads somewhere.
    func fault(of target: LinkTarget) -> String? {
        let path = String(decoding: target.path, as: UTF8.self)
        guard modes[target.path] != nil || folders.contains(target.path) else {
            return leadsOut(target.path) ? nil : "\(path) is not in the repository"
        }
        guard let fragment = target.fragment, let file = markdown[target.path], !file.hasAnchor(fragment) else { return nil }
        return "\(path) has no heading #\(String(decoding: fragment, as: UTF8.self))"
    }

    /// Whether the path goes on within a submodule or behind a symbolic link, where it cannot be followed.
    private func leadsOut(_ path: [UInt8]) -> Bool {
        for index in path.indices where path[index] == UInt8(ascii: "/") {
            let way = Array(path[..<index])
            if let mode = modes[way] { return mode == .submodule || mode == .symlink }
            // Nothing stands below what is not there, however long the path.
            guard folders.contains(way) else { return false }
        }
        return false
    }
}
