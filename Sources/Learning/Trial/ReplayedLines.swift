import Rules

/// Lines joined for searching, each with the number of the signal or change it belongs to and its type.
struct ReplayedLines {
    private(set) var lines = JoinedLines()
    private var owners: [Int32] = []
    private var types: [Int32] = []
    private var typeNumbers = Numbering<FileType>()
    private var linesByType: [Int] = []

    var count: Int { lines.count }

    mutating func append(_ line: String, owner: Int, type: FileType) {
        lines.append(line.utf8)
        owners.append(Int32(owner))
        let number = typeNumbers.number(for: type)
        types.append(number)
        if Int(number) == linesByType.count { linesByType.append(0) }
        linesByType[Int(number)] += 1
    }

    func owner(of line: Int) -> Int { Int(owners[line]) }
    func type(of line: Int) -> FileType { typeNumbers[types[line]] }

    /// How many lines there are of one of `scope`'s types.
    func count(in scope: Set<FileType>) -> Int {
        zip(typeNumbers.values, linesByType).reduce(0) { scope.contains($1.0) ? $0 + $1.1 : $0 }
    }

    /// The owners of lines of one of `scope`'s types.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        let inScope = typeNumbers.values.map(scope.contains)
        return Set(owners.indices.lazy.filter { inScope[Int(types[$0])] }.map { Int(owners[$0]) })
    }
}
