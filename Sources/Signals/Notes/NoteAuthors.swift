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
    private var versions: [ObjectID: [Version]] = [:]

    /// A note edited more often is asked about its first versions only.
    static let mostVersions = 20

    /// - Throws: `GitCommandError` where the ref has no history, or one with gaps.
    init(of ref: String, in repository: Repository) throws(GitCommandError) {
        let output = try repository.command([
            "-c", "log.showRoot=true", "-c", "log.showSignature=false",
            "log", "--raw", "-z", "--no-abbrev", "--no-renames", "--topo-order", "--reverse", "--no-notes",
            "--format=%x01%at %an", ref, "--",
        ]).output()
        read(output.bytes)
    }

    /// The known versions of the note on `annotated`, the oldest first.
    func versions(of annotated: ObjectID) -> [Version] {
        versions[annotated] ?? []
    }

    private mutating func read(_ bytes: [UInt8]) {
        var author = ""
        var at = Date(timeIntervalSince1970: 0)
        var blob: ObjectID?
        var isPath = false
        for record in bytes.split(separator: 0) {
            let text = String(decoding: record.drop { $0 == 0x0a }, as: UTF8.self)
            if isPath {
                isPath = false
                guard let blob, let annotated = ObjectID(hex: text.filter { $0 != "/" }),
                    versions[annotated, default: []].count < Self.mostVersions
                else { continue }
                versions[annotated, default: []].append(Version(blob: blob, author: author, at: at))
            } else if text.first == "\u{1}" {
                let fields = text.dropFirst().split(separator: " ", maxSplits: 1)
                let seconds = fields.first.flatMap { Int64($0) } ?? 0
                at = Date(timeIntervalSince1970: TimeInterval(ForeignTime.seconds(seconds)))
                author = fields.count > 1 ? String(fields[1]) : ""
            } else if text.first == ":" {
                let fields = text.split(separator: " ")
                blob = fields.count >= 5 ? ObjectID(hex: fields[3]) : nil
                isPath = true
            }
        }
    }
}
