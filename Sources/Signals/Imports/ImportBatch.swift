/// Review comments from elsewhere, file by file, on their way into the repository's notes.
///
/// Several files are one batch: a reply may stand in another than what it answers.
public struct ImportBatch {
    /// Of `jsonl`: where an id comes twice, the one that sorts first, whatever their order.
    private var records: [String: InterchangeRecord] = [:]
    private var repeated = 0
    private var gitHub = GitHubComments()
    private var gitLab = GitLabDiscussions()
    private var gerrit = GerritComments()
    private(set) var unreadable: [ImportReport.UnreadableLine] = []
    private(set) var undated: [ImportReport.UnreadableLine] = []

    /// The newest change that GitHub names among what was read.
    public var newestChange: String? { gitHub.newestChange }

    public init() {}

    /// Takes in what `bytes` hold.
    /// - Parameters:
    ///   - file: what to call the text in the report.
    ///   - format: nil finds it out; where nothing tells, lines of the interchange format are expected.
    ///   - review: the number of Gerrit's change, which its comments do not say.
    public mutating func add(_ bytes: [UInt8], from file: String, format: ImportFormat?, review: String? = nil) {
        bytes.withUnsafeBufferPointer { all in
            switch format ?? ImportFormat.detect(in: all) {
            case .jsonl: addRecords(bytes, from: file)
            case .github: addItems(all, from: file) { $0.gitHub.add($1) }
            case .gitlab: addItems(all, from: file) { $0.gitLab.add($1) }
            case .gerrit: addItems(all, from: file) { $0.gerrit.add($1, review: review) }
            // An answer of a host that has no comments.
            case nil where Self.isEmptyAnswer(all): break
            case nil: addRecords(bytes, from: file)
            }
        }
    }

    /// What was read: records, and answers to comments that are not among them, by the comment's id.
    func resolved() -> (records: [InterchangeRecord], answers: [String: String], repeated: Int) {
        var all = records
        var answers: [String: String] = [:]
        for threads in [gitHub.threads, gitLab.threads, gerrit.threads] {
            let (records, more) = threads.resolved()
            for record in records { all[record.id] = record }
            answers.merge(more) { first, _ in first }
        }
        return (Array(all.values), answers, repeated)
    }
}

extension ImportBatch {
    private mutating func addRecords(_ bytes: [UInt8], from file: String) {
        InterchangeLines.read(bytes) { number, record in
            switch record {
            case .failure(let error): unreadable.append(.init(file: file, line: number, problem: error.message))
            case .success(let record):
                if record.isMisdated { undated.append(.init(file: file, line: number, problem: Self.misdated)) }
                guard let known = records.updateValue(record, forKey: record.id) else { return }
                repeated += 1
                if known.canonical.lexicographicallyPrecedes(record.canonical) { records[record.id] = known }
            }
        }
    }

    private mutating func addItems(
        _ bytes: UnsafeBufferPointer<UInt8>, from file: String,
        _ add: (inout ImportBatch, [String: JSONValue]) -> [UnreadableRecord]
    ) {
        JSONItems.read(bytes) { number, item in
            let problems: [UnreadableRecord]
            switch item {
            case .failure(let error): problems = [error]
            case .success(let value): problems = value.object.map { add(&self, $0) } ?? [.notAnObject]
            }
            unreadable += problems.map { .init(file: file, line: number, problem: $0.message) }
            return true
        }
    }

    private static let misdated = "has a created_at that is no date, and counts as having none"

    private static func isEmptyAnswer(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { [0x20, 0x09, 0x0a, 0x0d, 0x5b, 0x5d, 0x7b, 0x7d].contains($0) }
    }
}
