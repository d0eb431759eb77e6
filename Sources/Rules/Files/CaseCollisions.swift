import Support

/// Paths that are one and the same where a file system does not tell upper case from lower.
enum CaseCollisions {
    /// For each of the paths that collides, as a whole or by one of its folders, what it collides with.
    /// - Parameter all: Every path of the tree.
    static func find(of paths: [[UInt8]], among all: [[UInt8]]) -> [[UInt8]: [UInt8]] {
        var spellings: [[UInt8]: Set<[UInt8]>] = [:]
        for path in paths {
            for part in parts(of: path) { spellings[folded(part), default: []].insert(Array(part)) }
        }
        var others: [[UInt8]: [UInt8]] = [:]
        var lastFolder: ArraySlice<UInt8> = []
        for path in all {
            // Neighbours share their folders.
            let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
            let seen = folder == lastFolder ? [path[...]] : parts(of: path)
            lastFolder = folder
            for part in seen {
                guard let known = spellings[folded(part)] else { continue }
                for spelling in known where spelling != Array(part) && others[spelling] == nil { others[spelling] = Array(part) }
            }
        }
        var collisions: [[UInt8]: [UInt8]] = [:]
        for path in paths {
            collisions[path] = parts(of: path).lazy.compactMap { others[Array($0)] }.first
        }
        return collisions
    }

    /// The path itself and each folder above it, the longest first.
    private static func parts(of path: [UInt8]) -> [ArraySlice<UInt8>] {
        [path[...]] + path.indices.reversed().filter { path[$0] == UInt8(ascii: "/") }.map { path[..<$0] }
    }

    private static func folded(_ part: ArraySlice<UInt8>) -> [UInt8] {
        let isPlain = part.allSatisfy { $0 < 0x80 }
        if !isPlain, let text = String(validating: part, as: UTF8.self) { return Array(text.lowercased().utf8) }
        return part.map(\.inSmallLetters)
    }
}
