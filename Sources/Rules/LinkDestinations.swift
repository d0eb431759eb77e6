/// What links can lead to in a tree.
struct LinkDestinations {
    private var modes: [[UInt8]: ChangedEntry.Mode] = [:]
    private var folders: Set<[UInt8]> = [[]]
    /// The Markdown files that links with a `#` lead to; without those that cannot be read.
    private var markdown: [[UInt8]: MarkdownFile] = [:]

    /// Asks the tree for as much as these links need.
    init(_ targets: [LinkTarget], in tree: any ChangedTree) throws {
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
        markdown = objects.compactMapValues { contents[$0].map(MarkdownFile.init) }
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
        path.indices.contains { index in
            guard path[index] == UInt8(ascii: "/") else { return false }
            let mode = modes[Array(path[..<index])]
            return mode == .submodule || mode == .symlink
        }
    }
}
