import Signals

/// What a check of whole files says of accepted changes.
struct JudgedFiles {
    /// By file type, the changes, one for each file that keeps to the rule or breaks it.
    private var keeping: [FileType: [Int]] = [:]
    private var breaking: [FileType: [Int]] = [:]

    init(of changes: [AcceptedChange], by matcher: FileNitMatcher) {
        for (index, change) in changes.enumerated() {
            for file in change.files {
                guard let isBroken = matcher.isBroken(by: file, in: change) else { continue }
                let type = FileType(ofPath: file.path)
                if isBroken { breaking[type, default: []].append(index) } else { keeping[type, default: []].append(index) }
            }
        }
    }

    /// The change of each file of one of `scope`'s types that keeps to the rule, or breaks it.
    func kept(in scope: Set<FileType>) -> [Int] { scope.flatMap { keeping[$0] ?? [] } }
    func broken(in scope: Set<FileType>) -> [Int] { scope.flatMap { breaking[$0] ?? [] } }
}
