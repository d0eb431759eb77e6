/// What `git fast-import` reads: the commits to make, files and all.
struct FastImportStream {
    private(set) var bytes: [UInt8] = []

    /// Appends one commit and ends the stream.
    /// - Parameters:
    ///   - parent: the commit it builds on; git refuses to move the ref where that is not its tip any more.
    ///   - committer: as `git var GIT_COMMITTER_IDENT` writes it.
    mutating func commit(
        on ref: String, from parent: String?, by committer: String, message: String,
        _ body: (inout Commit) throws -> Void
    ) rethrows {
        add("commit \(ref)\ncommitter \(committer)\n")
        add(Array(message.utf8))
        if let parent { add("from \(parent)\n") }
        var commit = Commit(stream: self)
        try body(&commit)
        self = commit.stream
        add("\ndone\n")
    }

    struct Commit {
        fileprivate var stream: FastImportStream

        mutating func delete(_ path: String) {
            stream.add("D \(path)\n")
        }

        mutating func write(_ content: [UInt8], at path: String) {
            stream.add("M 100644 inline \(path)\n")
            stream.add(content)
        }
    }

    private mutating func add(_ text: String) {
        bytes += text.utf8
    }

    private mutating func add(_ data: [UInt8]) {
        add("data \(data.count)\n")
        bytes += data
        bytes.append(0x0a)
    }
}
