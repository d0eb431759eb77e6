import Git

/// Reads what `git log --raw -z --no-abbrev` writes, while it writes: of every file, of which few are asked about.
struct FileStepReader {
    /// What git is to say of a commit.
    static let format = "%x01%H %ct"

    private let paths: Set<String>
    private var steps: [String: [FileStep]] = [:]
    private var commit: ObjectID?
    private var seconds: Int64 = 0
    /// `:<mode> <mode> <old blob> <new blob> <status>`, until the path that belongs to it has come; else empty.
    private var change: [UInt8] = []
    /// A record's beginning.
    private var rest: [UInt8] = []

    init(of paths: Set<String>) { self.paths = paths }

    /// - Parameter piece: What follows the last one. Records end in NUL, wherever pieces do.
    mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let end = piece[start...].firstIndex(of: 0) {
            if rest.isEmpty {
                read(piece[start..<end])
            } else {
                readRest(and: piece[start..<end])
            }
            start = end + 1
        }
        rest += piece[start...]
    }

    /// The steps of each path, in git's order.
    mutating func finish() -> [String: [FileStep]] {
        readRest(and: [])
        return steps
    }

    private mutating func readRest(and end: some Collection<UInt8>) {
        let record = rest + end
        rest.removeAll(keepingCapacity: true)
        record.withUnsafeBufferPointer { read($0[...]) }
    }

    private mutating func read(_ record: Slice<UnsafeBufferPointer<UInt8>>) {
        let record = record.drop { $0 == UInt8(ascii: "\n") }
        if !change.isEmpty {
            readStep(of: String(decoding: record, as: UTF8.self))
            change.removeAll(keepingCapacity: true)
        } else if record.first == 1 {
            let fields = record.dropFirst().split(separator: UInt8(ascii: " "))
            commit = fields.first.flatMap { ObjectID(hex: $0) }
            seconds = ForeignTime.seconds(fields.last.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0)
        } else if record.first == UInt8(ascii: ":") {
            change += record
        }
    }

    private mutating func readStep(of path: String) {
        guard paths.contains(path), let commit else { return }
        let fields = change.split(separator: UInt8(ascii: " "))
        guard fields.count >= 5, let old = ObjectID(hex: fields[2]), let new = ObjectID(hex: fields[3]) else { return }
        steps[path, default: []].append(FileStep(commit: commit, seconds: seconds, old: old, new: new))
    }
}
