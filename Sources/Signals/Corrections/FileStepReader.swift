import Git
import GitCommand

/// The steps of the files that are asked about, out of a log that tells of every file.
struct FileStepReader {
    /// What git is to say of a commit.
    static let format = RawLog.format("%H %ct")

    private let paths: Set<String>
    /// Of each path, in git's order.
    private(set) var steps: [String: [FileStep]] = [:]
    private var commit: ObjectID?
    private var seconds: Int64 = 0

    init(of paths: Set<String>) { self.paths = paths }

    mutating func take(_ entry: RawLog.Entry) {
        switch entry {
        case .commit(let words):
            let fields = words.split(separator: UInt8(ascii: " "))
            commit = fields.first.flatMap { ObjectID(hex: $0) }
            seconds = ForeignTime.seconds(fields.last.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0)
        case .file(let file):
            let path = String(decoding: file.path, as: UTF8.self)
            guard paths.contains(path), let commit, let old = ObjectID(hex: file.oldObject), let new = ObjectID(hex: file.newObject)
            else { return }
            steps[path, default: []].append(FileStep(commit: commit, seconds: seconds, old: old, new: new))
        }
    }
}
