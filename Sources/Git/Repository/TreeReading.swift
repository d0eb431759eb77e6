import Clibgit2

/// Goes through one tree, or two side by side, from their raw objects.
struct TreeReading {
    let repository: Repository
    let filter: PathFilter
    /// The path of the entry being looked at, and with a final slash the folder's whose entries come next.
    private var folder: [UInt8] = []
    private var depth = 0

    init(_ repository: Repository, filter: PathFilter) {
        self.repository = repository
        self.filter = filter
    }

    /// Every file of the tree, by path.
    mutating func read(_ tree: ObjectID, _ body: (TreeEntry) throws -> Void) throws {
        try withTree(tree) { bytes, reading in
            var cursor = try TreeCursor(bytes)
            while !cursor.isAtEnd {
                try reading.read(entry: cursor, body)
                try cursor.advance()
            }
        }
    }

    /// Every file that differs, by path. A nil tree has no files.
    mutating func compare(_ old: ObjectID?, _ new: ObjectID?, _ body: (ChangedFile) throws -> Void) throws {
        switch (old, new) {
        case (nil, nil): break
        case (let old?, nil): try read(old) { try body(ChangedFile(old: .init($0), new: nil)) }
        case (nil, let new?): try read(new) { try body(ChangedFile(old: nil, new: .init($0))) }
        case (let old?, let new?):
            if old == new { return }
            try withTree(old) { oldBytes, reading in
                try reading.withTree(new, deeper: false) { newBytes, reading in
                    try reading.compare(oldBytes, newBytes, body)
                }
            }
        }
    }

    private mutating func compare(
        _ oldBytes: UnsafeRawBufferPointer, _ newBytes: UnsafeRawBufferPointer,
        _ body: (ChangedFile) throws -> Void
    ) throws {
        var old = try TreeCursor(oldBytes)
        var new = try TreeCursor(newBytes)
        while true {
            let order: Int
            switch (old.isAtEnd, new.isAtEnd) {
            case (true, true): return
            case (true, false): order = 1
            case (false, true): order = -1
            case (false, false): order = TreeCursor.order(old, new)
            }
            if order < 0 {
                try read(entry: old) { try body(ChangedFile(old: .init($0), new: nil)) }
                try old.advance()
            } else if order > 0 {
                try read(entry: new) { try body(ChangedFile(old: nil, new: .init($0))) }
                try new.advance()
            } else {
                if old.id != new.id || old.mode != new.mode { try compare(entry: old, new, body) }
                try TreeCursor.skipEqual(&old, &new)
            }
        }
    }

    private mutating func compare(
        entry old: TreeCursor, _ new: TreeCursor, _ body: (ChangedFile) throws -> Void
    ) throws {
        let isFolder = new.mode == .tree
        try withPath(of: new) { path, reading in
            guard reading.filter.admits(path, isFolder: isFolder) else { return }
            if isFolder {
                try reading.compare(old.id, new.id, body)
            } else {
                let path = String(decoding: path, as: UTF8.self)
                try body(
                    ChangedFile(
                        old: .init(path: path, mode: old.mode, id: old.id),
                        new: .init(path: path, mode: new.mode, id: new.id)))
            }
        }
    }

    private mutating func read(entry: TreeCursor, _ body: (TreeEntry) throws -> Void) throws {
        let isFolder = entry.mode == .tree
        try withPath(of: entry) { path, reading in
            guard reading.filter.admits(path, isFolder: isFolder) else { return }
            if isFolder {
                try reading.read(entry.id, body)
            } else {
                try body(TreeEntry(path: String(decoding: path, as: UTF8.self), mode: entry.mode, id: entry.id))
            }
        }
    }

    /// Goes into the entry's place while `body` runs.
    private mutating func withPath(
        of entry: TreeCursor, _ body: ([UInt8], inout TreeReading) throws -> Void
    ) throws {
        let length = folder.count
        folder.append(contentsOf: entry.name)
        defer { folder.removeSubrange(length...) }
        try body(folder, &self)
    }

    /// Reads a tree object and keeps it while `body` runs.
    private mutating func withTree(
        _ id: ObjectID, deeper: Bool = true, _ body: (UnsafeRawBufferPointer, inout TreeReading) throws -> Void
    ) throws {
        let tree = try repository.rawObject(id)
        guard tree.kind == GIT_OBJECT_TREE else {
            throw GitError(code: .generic, doing: "read tree \(id)", text: "it is no tree")
        }
        guard depth < Self.deepest else {
            throw GitError(code: .generic, doing: "read tree \(id)", text: "its folders lie too deep")
        }
        let length = folder.count
        if deeper {
            depth += 1
            if !folder.isEmpty { folder.append(UInt8(ascii: "/")) }
        }
        defer {
            if deeper { depth -= 1 }
            folder.removeSubrange(length...)
        }
        try tree.withBytes { try body($0, &self) }
    }

    /// More folders in one another than any system's paths have room for would only exhaust the stack.
    private static let deepest = 512
}

extension ChangedFile.Side {
    init(_ entry: TreeEntry) {
        self.init(path: entry.path, mode: entry.mode, id: entry.id)
    }
}
