import Signals

/// What a check of whole files says of accepted changes.
struct JudgedFiles {
    /// By file type, the index of the change once for each of its files that keeps to the rule …
    private var keeping: [FileType: [Int]] = [:]
    /// … or breaks it.
    private var breaking: [FileType: [Int]] = [:]

    /// - Parameters:
    ///   - isInScope: Whether a file of that path is to be judged.
    ///   - mayGoOn: Asked again and again; where it says no, the rest is not judged.
    init(
        of changes: [AcceptedChange], by judge: AcceptedFileJudge, where isInScope: (String) -> Bool = { _ in true },
        while mayGoOn: () -> Bool = { true }
    ) {
        for (index, change) in changes.enumerated() where mayGoOn() {
            let touched = change.touched.map { Array($0.utf8) }
            for file in change.files where isInScope(file.path) {
                guard let isBroken = judge.isBroken(by: file, touching: touched, while: mayGoOn) else { continue }
                let type = FileType(ofPath: file.path)
                if isBroken { breaking[type, default: []].append(index) } else { keeping[type, default: []].append(index) }
            }
        }
    }

    /// The changes that break the rule, and those that keep to it and do not break it.
    var changes: (breaking: Set<Int>, keeping: Set<Int>) {
        let broken = Set(breaking.values.joined())
        return (broken, Set(keeping.values.joined()).subtracting(broken))
    }

    var types: Set<FileType> { Set(keeping.keys).union(breaking.keys) }

    /// The change of each file of one of `scope`'s types that keeps to the rule, or breaks it.
    func kept(in scope: Set<FileType>) -> [Int] { scope.flatMap { keeping[$0] ?? [] } }
    func broken(in scope: Set<FileType>) -> [Int] { scope.flatMap { breaking[$0] ?? [] } }
}
