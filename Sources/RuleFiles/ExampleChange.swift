import Rules

/// A change made up of an example, for checks that judge whole files, in a tree that holds nothing else.
///
/// An example of a `companion` check is the paths that change together, one a line; of a `file` check that forbids
/// paths, a path; of any other, and of `links`, the whole of a new file.
struct ExampleChange: ChangedTree {
    private let files: [ChangedFile]
    private let content: [UInt8]
    private let rule: EnforcedRule

    /// - Returns: Nil where the check looks at nothing that an example could show.
    init?(_ example: String, of check: Check, scope: [String]) {
        switch check {
        case .line, .message, .attested: return nil
        case .file(let check) where check.forbidPath != nil:
            files = [Self.file(example, .added)]
            content = []
        case .file(let check):
            guard check.readsText || check.maxSize != nil else { return nil }
            (files, content) = Self.written(example, to: "example")
        case .links:
            (files, content) = Self.written(example, to: "example.md")
        case .companion(let check):
            let kind: ChangedEntry.Kind = check.when == .modified ? .modified : .added
            files = example.split(separator: "\n").map { Self.file(String($0), kind) }
            content = []
        }
        var holding = scope
        if case .companion = check {} else { holding = [] }
        rule = EnforcedRule(id: "example", statement: "", stage: .block, scope: holding, check: check)
    }

    /// - Throws: `PatternError.exhausted` where a match was given up.
    func isFlagged() throws -> Bool {
        let report = try Checker([rule]).check(files, touching: Set(files.map(\.path)), in: self)
        if report.skips.contains(where: { $0.kind == .exhausted }) { throw PatternError.exhausted }
        return !report.findings.isEmpty
    }

    private static func file(_ path: String, _ kind: ChangedEntry.Kind) -> ChangedFile {
        ChangedFile(path: Array(path.utf8), entry: ChangedEntry(kind: kind, mode: .regular, isModeNew: true, object: object))
    }

    private static func written(_ text: String, to path: String) -> ([ChangedFile], [UInt8]) {
        var file = file(path, .added)
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        file.endsWithoutNewline = lines.last.map { !$0.isEmpty } ?? false
        if !file.endsWithoutNewline { lines.removeLast() }
        for (index, line) in lines.enumerated() { file.add(line, number: index + 1) }
        return ([file], Array(text.utf8))
    }

    private static let object = "example"

    // MARK: The tree

    func entries() -> [TreeFile] { files.map { TreeFile(path: $0.path, object: Self.object) } }
    func sizes(of objects: Set<String>) -> [String: Int] { [Self.object: content.count] }
    func contents(of objects: Set<String>) -> [String: [UInt8]] { [Self.object: content] }
    func isAttested(_ command: String) -> Bool { false }
}
