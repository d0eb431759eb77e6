import GRDB
import Outcomes
import Rules

extension Memory {
    /// Up to where the hooks' log was read, in the reader's own words, and the findings that were still open then.
    public struct OutcomeState {
        public let place: String
        public let open: [FollowedFinding]
        fileprivate let ids: [Int64]
    }

    public func outcomeState() throws -> OutcomeState {
        try database.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM outcome WHERE \"commit\" IS NULL ORDER BY id")
            let open = rows.compactMap { row in Self.finding(from: row).map { (id: row["id"] as Int64, finding: $0) } }
            return OutcomeState(place: try Self.place(in: database), open: open.map(\.finding), ids: open.map(\.id))
        }
    }

    /// Keeps findings and how far the log was read for them, both or neither.
    /// - Parameters:
    ///   - findings: The state's open ones as they are now, in the same order, then new ones.
    ///   - place: Up to where the log was read.
    /// - Returns: False, with nothing changed, where another process has read on since the state was asked for.
    public func keep(_ findings: [FollowedFinding], readTo place: String, since state: OutcomeState) throws -> Bool {
        try database.write { database in
            guard try Self.place(in: database) == state.place else { return false }
            let insertion = try database.makeStatement(
                sql: "INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for (index, finding) in findings.enumerated() {
                let id = index < state.ids.count ? state.ids[index] : nil
                if id != nil, finding == state.open[index] { continue }
                try insertion.execute(arguments: Self.row(for: finding, id: id))
            }
            try database.execute(sql: "DELETE FROM outcome_log")
            try database.execute(sql: "INSERT INTO outcome_log VALUES (?)", arguments: [place])
            return true
        }
    }

    /// All findings that were followed, in the order in which they were first found.
    public func findings() throws -> [FollowedFinding] {
        try database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM outcome ORDER BY id").compactMap(Self.finding)
        }
    }

    /// What the repository tells of each standing rule, by its id, as of the last learning.
    public func standing() throws -> [String: StandingFigures] {
        try value(of: .standing) ?? [:]
    }

    public func keep(standing: [String: StandingFigures]) throws {
        let text = try Self.json(standing)
        try database.write { try Self.set(.standing, to: text, in: $0) }
    }

    private static func place(in database: Database) throws -> String {
        try String.fetchOne(database, sql: "SELECT place FROM outcome_log") ?? ""
    }

    private static func row(for finding: FollowedFinding, id: Int64?) -> StatementArguments {
        [
            id, finding.key.rule, finding.key.path, finding.key.digest, finding.stage.rawValue, finding.line, finding.firstAt,
            finding.lastAt, finding.times, finding.isSkipped, finding.fate.rawValue, finding.commit,
        ]
    }

    private static func finding(from row: Row) -> FollowedFinding? {
        guard let stage = Stage(rawValue: row["stage"]), let fate = Fate(rawValue: row["fate"]) else { return nil }
        return FollowedFinding(
            key: FollowedFinding.Key(rule: row["rule"], path: row["path"], digest: row["digest"]), stage: stage,
            line: row["line"], firstAt: row["first_at"], lastAt: row["last_at"], times: row["times"], isSkipped: row["skipped"], fate: fate,
            commit: row["commit"])
    }
}
