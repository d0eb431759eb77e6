/// The hooks that stood where ours stand now, kept byte for byte, in folders beside the hooks' own.
///
/// A folder beside and not within, and each hook under its own name: hooks find their neighbours by
/// `$0` (husky's runner, `pre-commit.legacy`, `../..` for the worktree), and what they find from here
/// must be what they found before. So the neighbours are linked in too. The folders are numbered: where
/// a foreign hook was laid over ours later, a second one holds it; the shim runs them in this order.
struct KeptHooks {
    /// The folder whose hooks these were.
    let folder: String

    /// The folders that exist, oldest hooks first.
    var generations: [String] {
        let (parent, name) = Self.split(folder)
        let prefix = name + Self.suffix
        return Files.entries(of: parent).filter { entry in
            guard entry.hasPrefix(prefix) else { return false }
            return Int(entry.dropFirst(prefix.count)) != nil
        }.sorted { ($0.count, $0) < ($1.count, $1) }.map { "\(parent)/\($0)" }
    }

    private var nextGeneration: String {
        let last = generations.last.flatMap { Int($0.dropFirst(folder.count + Self.suffix.count)) } ?? 0
        return "\(folder)\(Self.suffix)\(last + 1)"
    }

    /// The kept hooks of that name, in the order they run.
    func all(of name: String) -> [String] {
        generations.filter { Files.exists("\($0)/\(name)") && !links(in: $0).contains(name) }.map { "\($0)/\(name)" }
    }

    /// Whether that very hook is kept already, as after a tool has laid the same one over ours again.
    func holds(_ file: HookFile, as name: String) throws(HookFailure) -> Bool {
        for path in all(of: name) where try HookFile(at: path) == file { return true }
        return false
    }

    /// Keeps a copy of a hook, behind those of its name that are kept already.
    /// - Returns: where it lies now.
    func keep(_ file: HookFile, as name: String) throws(HookFailure) -> String {
        let generations = generations
        let free = (generations.lastIndex { Files.exists("\($0)/\(name)") } ?? -1) + 1
        let generation = free < generations.count ? generations[free] : nextGeneration
        try Files.makeFolder(generation)
        let path = "\(generation)/\(name)"
        let temporary = "\(generation)/\(Self.temporaryPrefix)\(name)"
        try Files.remove(temporary)
        switch file {
        case .foreign(let bytes, let mode): try Files.create(temporary, bytes, mode: mode)
        case .link(let target): try Files.link(temporary, to: target)
        case .missing, .ours: return path
        }
        try Files.move(temporary, to: path)
        return path
    }

    /// Makes each neighbour of the hooks a neighbour of the kept ones, and forgets those that are gone.
    func linkNeighbours() throws(HookFailure) {
        let (_, name) = Self.split(folder)
        let hooks = Set(HookName.allCases.map(\.rawValue))
        let neighbours = Files.entries(of: folder).filter {
            !hooks.contains($0) && !$0.hasSuffix(".sample") && !$0.hasPrefix(Self.temporaryPrefix)
                && $0 != ".gitignore" && (try? HookFile(at: "\(folder)/\($0)"))?.shim == nil
        }
        for generation in generations {
            for neighbour in neighbours where !Files.exists("\(generation)/\(neighbour)") {
                try Files.link("\(generation)/\(neighbour)", to: "../\(name)/\(neighbour)")
            }
            for link in links(in: generation) where !neighbours.contains(link) {
                try Files.remove("\(generation)/\(link)")
            }
        }
    }

    /// Keeps git from listing these folders where they lie in the worktree.
    func hideFromStatus() throws(HookFailure) {
        for generation in generations where !Files.exists("\(generation)/.gitignore") {
            try Files.create("\(generation)/.gitignore", Array(Self.ignoreAll.utf8), mode: 0o666)
        }
    }

    /// Removes links, leftovers and folders; hooks still kept stay, and their folders with them.
    func clear() throws(HookFailure) {
        for generation in generations {
            for name in links(in: generation) { try Files.remove("\(generation)/\(name)") }
            for name in Files.entries(of: generation) where name.hasPrefix(Self.temporaryPrefix) {
                try Files.remove("\(generation)/\(name)")
            }
            if Files.entries(of: generation) == [".gitignore"] {
                try Files.remove("\(generation)/.gitignore")
            }
            Files.removeFolderIfEmpty(generation)
        }
    }

    /// The neighbours that are linked in, by name.
    private func links(in generation: String) -> [String] {
        let (_, name) = Self.split(folder)
        return Files.entries(of: generation).filter { entry in
            (try? Files.target(of: "\(generation)/\(entry)")) == "../\(name)/\(entry)"
        }
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    static let temporaryPrefix = ".precept-new-"
    /// The shims know it too.
    private static let suffix = "-before-precept-"
    private static let ignoreAll = "*\n"
}
