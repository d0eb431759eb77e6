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
            return entries(output.bytes) { $0[1] }
        case .commit(let commit):
            // `<mode> <type> <object>\t<path>`
            let output = try paths.command(["ls-tree", "-z", "-r", commit]).output()
            return entries(output.bytes) { $0[2] }
        }
    }

    private static func entries(_ bytes: [UInt8], object: ([ArraySlice<UInt8>]) -> ArraySlice<UInt8>) -> [TreeFile] {
        bytes.split(separator: 0).compactMap { entry in
            guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
            let words = entry[..<tab].split(separator: UInt8(ascii: " "))
            guard words.count == 3, let mode = ChangedEntry.Mode(words[0]) else { return nil }
            return TreeFile(
                path: Array(entry[(tab + 1)...]), mode: mode, object: String(decoding: object(words), as: UTF8.self))
        }
    }
}
