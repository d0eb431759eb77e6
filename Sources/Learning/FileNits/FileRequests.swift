/// The signals that ask for a nit about whole files.
struct FileRequests {
    /// By the type of the file that they are about, ascending.
    private(set) var byType: [FileType: [Int]] = [:]
    /// Those about a change as a whole, of which nobody knows the files, ascending.
    private(set) var ofChanges: [Int] = []

    init(for nit: FileNit, _ matcher: FileNitMatcher, _ preparation: Preparation) {
        for (index, prepared) in preparation.signals.enumerated() {
            if let path = prepared.signal.path {
                let type = FileType(ofPath: path)
                guard matcher.concerns(path), nit.reaches(type), matcher.isAsked(by: prepared) else { continue }
                byType[type, default: []].append(index)
            } else if !matcher.judge.isOfContent, matcher.isAsked(by: prepared) {
                ofChanges.append(index)
            }
        }
    }

    /// All of them, ascending.
    var all: [Int] { (byType.values.joined() + ofChanges).sorted() }

    /// Those about files of these types, ascending.
    func evidence(in scope: Set<FileType>) -> [Int] {
        byType.filter { scope.contains($0.key) }.values.joined().sorted()
    }
}
