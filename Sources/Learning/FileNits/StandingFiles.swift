import Rules
import Signals

/// The files that stand after the newest accepted change: what the custom is where hardly a change brought in new ones.
struct StandingFiles {
    private let tree: (any ChangedTree)?
    private let files: [FileType: [TreeFile]]

    /// Of a type, so many are read, from all over the tree.
    private static let mostRead = 60
    /// Fewer tell of no custom.
    private static let fewest = 5

    /// - Parameters:
    ///   - types: Those that will be asked about.
    ///   - trees: Without it, nothing is known of any.
    init(of types: Set<FileType>, after changes: [AcceptedChange], in trees: (any AcceptedTrees)?) {
        let newest = changes.max { ($0.at, $0.id) < ($1.at, $1.id) }
        tree = types.isEmpty ? nil : newest.flatMap { trees?.change($0)?.tree }
        let entries = ((try? tree?.entries()) ?? []).filter { [.regular, .executable].contains($0.mode) }
        files = Dictionary(grouping: entries) { FileType(ofPath: String(decoding: $0.path, as: UTF8.self)) }
            .filter { types.contains($0.key) }
    }

    /// The share of a type's files that keep to a rule; nil where too few tell.
    /// - Parameter isInScope: Whether a file of that path is to be judged.
    func share(of type: FileType, keepingTo judge: AcceptedFileJudge, where isInScope: (String) -> Bool) -> Double? {
        let judged = (files[type] ?? []).map { (path: String(decoding: $0.path, as: UTF8.self), object: $0.object) }
            .filter { isInScope($0.path) && !ForeignFiles.contain($0.path) }
        let step = max(1, (judged.count + Self.mostRead - 1) / Self.mostRead)
        let read = stride(from: 0, to: judged.count, by: step).map { judged[$0] }
        let contents = (try? tree?.contents(of: Set(read.map(\.object)))) ?? [:]
        let verdicts = read.compactMap { file in
            contents[file.object].flatMap { judge.isBroken(by: AcceptedFile(path: file.path, whole: $0), touching: []) }
        }
        return verdicts.count < Self.fewest ? nil : Double(verdicts.count { !$0 }) / Double(verdicts.count)
    }
}

extension AcceptedFile {
    /// In bytes: no header stands further down.
    private static let longestStart = 1 << 16

    fileprivate init(path: String, whole content: [UInt8]) {
        let start = content.prefix(Self.longestStart)
        let lines = String(decoding: start, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.init(
            path: path, runs: [AcceptedRun(added: lines.map(String.init))], isNew: true,
            lacksFinalNewline: content.last.map { $0 != UInt8(ascii: "\n") } ?? false)
    }
}
