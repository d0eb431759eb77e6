/// The files and folders that are asked for, by their literal paths; none named means all.
struct PathFilter {
    private let paths: [[UInt8]]

    init(_ paths: [String]) {
        self.paths = paths.map { path in
            var bytes = Array(path.utf8)
            while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
            return bytes
        }.filter { !$0.isEmpty }
    }

    /// Whether the file at `path` is asked for, or the folder there or anything in it.
    func admits(_ path: [UInt8], isFolder: Bool) -> Bool {
        paths.isEmpty || paths.contains { Self.lies(path, in: $0) || (isFolder && Self.lies($0, in: path)) }
    }

    private static func lies(_ path: [UInt8], in folder: [UInt8]) -> Bool {
        path.starts(with: folder) && (path.count == folder.count || path[folder.count] == UInt8(ascii: "/"))
    }
}
