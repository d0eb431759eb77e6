import Rules

/// Lines joined for searching, each with the number of the signal or change it belongs to and its type.
struct ReplayedLines {
    private(set) var lines = JoinedLines()
    private var owners: [Int32] = []
    private var types: [Int32] = []
    private var typeNumbers = Numbering<FileType>()
    private var linesByType: [Int] = []
    /// By type, each owner of its lines once: lines come owner by owner.
    private var ownersByType: [[Int32]] = []

    var count: Int { lines.count }

    mutating func append(_ line: String, owner: Int, type: FileType) {
        lines.append(line.utf8)
        owners.append(Int32(owner))
        let number = typeNumbers.number(for: type)
        types.append(number)
        if Int(number) == linesByType.count {
            linesByType.append(0)
            ownersByType.append([])
        }
        linesByType[Int(number)] += 1
        if ownersByType[Int(number)].last != Int32(owner) { ownersByType[Int(number)].append(Int32(owner)) }
    }

    func owner(of line: Int) -> Int { Int(owners[line]) }
    func type(of line: Int) -> FileType { typeNumbers[types[line]] }

    /// How many lines there are of one of `scope`'s types.
    func count(in scope: Set<FileType>) -> Int {
        zip(typeNumbers.values, linesByType).reduce(0) { scope.contains($1.0) ? $0 + $1.1 : $0 }
    }

    /// The owners of lines of one of `scope`'s types.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        zip(typeNumbers.values, ownersByType).reduce(into: []) { owners, type in
            if scope.contains(type.0) { owners.formUnion(type.1.lazy.map(Int.init)) }
        }
    }
}
