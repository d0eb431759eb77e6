import Rules

/// Lines joined for searching, each with the number of the signal or change it belongs to and its type.
struct ReplayedLines {
    private(set) var lines = JoinedLines()
    private var owners: [Int32] = []
    private var types: [Int32] = []
    /// The run each line stands in, one line below the other, and the runs whose surroundings are unknown.
    private var runs: [Int32] = []
    private var openRuns: Set<Int32> = []
    /// When each run was written, by its number.
    private var years: [Int32?] = [nil]
    /// The content that each run is a part of, where anybody knows, and who can tell it.
    private var objects: [String?] = [nil]
    /// The folder that each run's file stands in.
    private var folders: [Int32] = []
    private var folderNumbers = Numbering<String>()
    let trees: (any AcceptedTrees)?
    private var roles: [Role] = []
    private var typeNumbers = Numbering<FileType>()
    private var linesByType: [Int] = []
    /// By type, each owner of its lines once: lines come owner by owner.
    private var ownersByType: [[Int32]] = []
    private var run: Int32 = 0

    /// - Parameter trees: Asked where a check looks beyond the lines; without it, what stands there is unknown.
    init(of trees: (any AcceptedTrees)? = nil) {
        self.trees = trees
        folders = [folderNumbers.number(for: "")]
    }

    enum Role {
        case judged
        /// Only stands beside others.
        case context
        /// Stands beside a correction, which may have mended it all the same: taking away one blank line of two does.
        case besideCorrection
        /// Did not stay, and so says nothing, nor does what it stood beside.
        case takenBack
    }

    /// A line, or a part of one, with the number of the signal or change that it belongs to.
    struct OwnedText: Hashable {
        let owner: Int
        let text: ArraySlice<UInt8>
    }

    /// Lines from here on do not stand below those before.
    /// - Parameters:
    ///   - isOpen: Whether there is more above and below them that is not to be seen.
    ///   - year: The one they were written in; nil where nobody knows.
    ///   - folder: The one that their file stands in.
    ///   - object: The id of the content that they are a part of; nil where nobody knows.
    mutating func startRun(isOpen: Bool, year: Int?, in folder: String = "", object: String? = nil) {
        run += 1
        folders.append(folderNumbers.number(for: folder))
        years.append(year.map(Int32.init))
        objects.append(object)
        if isOpen { openRuns.insert(run) }
    }

    mutating func append(_ line: String, owner: Int, type: FileType, as role: Role = .judged) {
        lines.append(line)
        count(owner, type, role)
    }

    mutating func append(_ line: some Collection<UInt8>, owner: Int, type: FileType, as role: Role = .judged) {
        lines.append(line)
        count(owner, type, role)
    }

    /// Of the line that was appended.
    private mutating func count(_ owner: Int, _ type: FileType, _ role: Role) {
        let number = typeNumbers.number(for: type)
        if Int(number) == linesByType.count {
            linesByType.append(0)
            ownersByType.append([])
        }
        owners.append(Int32(owner))
        types.append(number)
        runs.append(run)
        roles.append(role)
        guard role == .judged else { return }
        linesByType[Int(number)] += 1
        if ownersByType[Int(number)].last != Int32(owner) { ownersByType[Int(number)].append(Int32(owner)) }
    }

    /// The lines of commit messages alone, of which there are few.
    func ofMessages() -> ReplayedLines {
        var messages = ReplayedLines(of: trees)
        let isOfMessage = typeNumbers.values.map(\.isMessage)
        var current: Int32?
        for line in runs.indices where isOfMessage[Int(types[line])] {
            let run = runs[line]
            if run != current { messages.startRun(isOpen: openRuns.contains(run), year: years[Int(run)].map(Int.init)) }
            current = run
            messages.append(lines[line], owner: owner(of: line), type: typeNumbers[types[line]], as: roles[line])
        }
        return messages
    }

    /// How many lines are judged.
    var count: Int { linesByType.reduce(0, +) }

    func isJudged(_ line: Int) -> Bool { roles[line] == .judged }
    func isBesideCorrection(_ line: Int) -> Bool { roles[line] == .besideCorrection }
    func owner(of line: Int) -> Int { Int(owners[line]) }

    /// - Parameter place: Of the part that is meant, in bytes from the line's start; nil for all of it.
    func text(of line: Int, at place: Range<Int>?) -> OwnedText {
        let all = lines[line]
        return OwnedText(owner: owner(of: line), text: place.map { all.dropFirst($0.lowerBound).prefix($0.count) } ?? all)
    }

    /// Those of `lines` that are of one of `scope`'s types.
    func lines(_ lines: [Int], in scope: Set<FileType>) -> [Int] { lines.filter(isIn(scope)) }

    /// Tells whether a line is of one of `scope`'s types. These and folders are compared by their numbers: there may be
    /// tens of thousands of lines.
    private func isIn(_ scope: Set<FileType>) -> (Int) -> Bool {
        let isWhole = typeNumbers.values.map(scope.contains)
        guard scope.hasFolders else { return { isWhole[Int(types[$0])] } }
        let parts = Dictionary(grouping: scope) { $0.anywhere }
        let isInFolder = typeNumbers.values.map { type in
            parts[type].map { parts in folderNumbers.values.map { folder in parts.contains { $0.reaches(into: folder) } } }
        }
        return { isInFolder[Int(types[$0])]?[Int(folders[Int(runs[$0])])] ?? false }
    }

    /// The types of all lines.
    var allTypes: [FileType] { typeNumbers.values }

    /// The types of `lines`.
    func types(of lines: [Int]) -> Set<FileType> {
        Set(Set(lines.lazy.map { types[$0] }).map { typeNumbers[$0] })
    }

    func context(of line: Int) -> LineContext {
        LineContext(
            above: neighbour(at: line - 1, of: line), below: neighbour(at: line + 1, of: line),
            isBelowJudged: runs.indices.contains(line + 1) && runs[line + 1] == runs[line] && isJudged(line + 1),
            year: years[Int(runs[line])].map(Int.init))
    }

    /// The whole of the file that a line stands in; nil where it is not to be seen.
    func text(around line: Int) -> [UInt8]? { objects[Int(runs[line])].flatMap { trees?.text(of: $0) } }

    private func neighbour(at place: Int, of line: Int) -> Neighbour {
        if runs.indices.contains(place), runs[place] == runs[line] { return roles[place] == .takenBack ? .unknown : .line(lines[place]) }
        return openRuns.contains(runs[line]) ? .unknown : .none
    }

    /// How many lines of one of `scope`'s types are judged, of `owner` and those behind it.
    func count(in scope: Set<FileType>, from owner: Int = 0) -> Int {
        if owner > 0 || scope.hasFolders {
            return lines(owners.indices.filter { owners[$0] >= owner && isJudged($0) }, in: scope).count
        }
        return zip(typeNumbers.values, linesByType).reduce(0) { scope.contains($1.0) ? $0 + $1.1 : $0 }
    }

    /// The owners of judged lines of one of `scope`'s types.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        if scope.hasFolders { return Set(lines(owners.indices.filter(isJudged), in: scope).map(owner)) }
        return zip(typeNumbers.values, ownersByType).reduce(into: []) { owners, type in
            if scope.contains(type.0) { owners.formUnion(type.1.lazy.map(Int.init)) }
        }
    }
}
