import Foundation
import Git
import GitCommand

/// Who wrote the notes of a ref, and when: notes written by hand say it nowhere but in the ref's history.
struct NoteAuthors {
    struct Version {
        let blob: ObjectID
        let author: String
        let at: Date
    }

    /// The versions of each note, the oldest first.
    private let versions: [ObjectID: [Version]]

    /// A note edited more often is asked about its first versions only.
    static let mostVersions = 20

    /// - Throws: `GitCommandError` where the ref has no history, or one with gaps.
    init(of ref: String, in repository: Repository) throws(GitCommandError) {
        var author = ""
        var at = Date(timeIntervalSince1970: 0)
        var versions: [ObjectID: [Version]] = [:]
        try repository.command(
            ["-c", "log.showRoot=true", "-c", "log.showSignature=false", "log", "--topo-order", "--reverse", "--no-notes"]
                + RawLog.options + [RawLog.format("%at %an"), ref, "--"]
        ).rawLog { entry in
            switch entry {
            case .commit(let words):
                let fields = String(decoding: words, as: UTF8.self).split(separator: " ", maxSplits: 1)
                let seconds = fields.first.flatMap { Int64($0) } ?? 0
                at = Date(timeIntervalSince1970: TimeInterval(ForeignTime.seconds(seconds)))
                author = fields.count > 1 ? String(fields[1]) : ""
            case .file(let file):
                guard let blob = ObjectID(hex: file.newObject), let annotated = ObjectID(hex: file.path.filter { $0 != UInt8(ascii: "/") }),
                    versions[annotated, default: []].count < Self.mostVersions
                else { return }
                versions[annotated, default: []].append(Version(blob: blob, author: author, at: at))
            }
        }
        self.versions = versions
    }

    /// The known versions of the note on `annotated`, the oldest first.
    func versions(of annotated: ObjectID) -> [Version] {
        versions[annotated] ?? []
    }
}
