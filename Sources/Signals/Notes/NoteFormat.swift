/// Which format the notes of a ref are in, told by the ref's name.
enum NoteFormat: Sendable, Hashable {
    /// `refs/notes/precept`
    case interchange
    /// `refs/notes/devtools/…`, of which four are known.
    case appraise(AppraiseNotes.Part)
    /// Free text, such as `refs/notes/commits`.
    case plain
    /// Gerrit's verdicts, `refs/notes/review`.
    case verdicts
    /// Another tool's own.
    case foreign

    init(ref: String) {
        let name = Self.original(of: ref).dropFirst(Self.notes.count)
        if name == "precept" || name.hasSuffix("/precept") {
            self = .interchange
        } else if let devtools = name.firstRange(of: "devtools/"),
            devtools.lowerBound == name.startIndex || name[..<devtools.lowerBound].hasSuffix("/")
        {
            let part = AppraiseNotes.Part(rawValue: String(name[devtools.upperBound...]))
            self = part.map { .appraise($0) } ?? .foreign
        } else if name == "review" {
            self = .verdicts
        } else if Self.machines.contains(where: { name == $0 || name.hasPrefix($0 + "/") })
            || name.hasPrefix("semantic-release")
        {
            self = .foreign
        } else {
            self = .plain
        }
    }

    /// Where the notes of a remote are kept beside those of this clone.
    static let remotes = "remotes/"

    private static let notes = "refs/notes/"

    /// Of what a clone keeps of a remote's ref, that ref; any other is itself.
    static func original(of ref: String) -> String {
        guard ref.hasPrefix(notes + remotes) else { return ref }
        let rest = ref.dropFirst(notes.count + remotes.count)
        return rest.firstIndex(of: "/").map { notes + rest[$0...].dropFirst() } ?? ref
    }

    static let ownRef = "refs/notes/precept"

    /// How signals and what is left out name the format.
    var source: String {
        switch self {
        case .interchange: InterchangeRecord.ownSource
        case .appraise: AppraiseNotes.source
        case .plain: PlainNote.source
        case .verdicts: "gerrit-review"
        case .foreign: "other-notes"
        }
    }

    private static let machines: Set<Substring> = [
        "gtm-data", "amlog", "git-ai", "ai", "jj", "svn", "bugzilla", "builds", "cache", "coverage",
        "benchmarks", "p4", "cvs", "hg", "textconv", "ci",
    ]
}
