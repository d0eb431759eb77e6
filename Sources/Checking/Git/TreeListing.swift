import Change
import GitCommand
import Rules

/// Reads what stands in a tree: all of it, with paths from its top.
enum TreeListing {
    static func read(_ place: GitTree.Place, in paths: RepositoryPaths) throws -> [TreeFile] {
        switch place {
        case .index:
            // `<mode> <object> <stage>\t<path>`; a path in conflict comes up to three times.
            let output = try paths.command(["ls-files", "-z", "--stage"]).output()
            return entries(output.bytes, object: 1)
        case .commit(let commit):
            // `<mode> <type> <object>\t<path>`
            let output = try paths.command(["ls-tree", "-z", "-r", commit]).output()
            return entries(output.bytes, object: 2)
        }
    }

    /// - Parameter object: The index of the word that names it.
    private static func entries(_ bytes: [UInt8], object: Int) -> [TreeFile] {
        bytes.split(separator: 0).compactMap { entry in
            guard let entry = ListedEntry(entry, words: 3), let mode = ChangedEntry.Mode(entry.bytes(0)) else { return nil }
            return TreeFile(path: Array(entry.path), mode: mode, object: entry[object])
        }
    }
}
