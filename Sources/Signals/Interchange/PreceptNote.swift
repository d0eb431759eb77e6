/// One note of `refs/notes/precept`, as lines.
struct PreceptNote: Sendable {
    /// Where it lies in the notes' tree; several where clones laid it out differently.
    private(set) var paths: [String] = []
    private(set) var isChanged = false
    private var records: [String: Set<[UInt8]>] = [:]
    /// Lines that are no records: not ours to drop.
    private var others: Set<[UInt8]> = []

    init() {}

    init(path: String, bytes: [UInt8]) {
        paths = [path]
        bytes.withUnsafeBufferPointer { all in
            all.forEachLine { _, line in
                if line.isBlank { return }
                if let record = try? InterchangeRecord(line) {
                    records[record.id, default: []].insert(record.canonical)
                } else {
                    others.insert(Array(line))
                }
            }
        }
    }

    var ids: [String] { Array(records.keys) }
    var isEmpty: Bool { records.isEmpty && others.isEmpty }

    func lines(of id: String) -> Set<[UInt8]> {
        records[id] ?? []
    }

    mutating func insert(_ line: [UInt8], id: String) {
        records[id] = [line]
        isChanged = true
    }

    mutating func remove(_ id: String) {
        if records.removeValue(forKey: id) != nil { isChanged = true }
    }

    /// Takes in a second note on the same object.
    mutating func take(_ other: PreceptNote) {
        paths += other.paths
        records.merge(other.records) { $0.union($1) }
        others.formUnion(other.others)
        isChanged = true
    }

    /// Sorted by bytes, each line once, as `cat_sort_uniq` leaves them.
    var text: [UInt8] {
        let lines = records.values.reduce(into: others) { $0.formUnion($1) }
        var text: [UInt8] = []
        for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            text += line
            text.append(0x0a)
        }
        return text
    }
}
