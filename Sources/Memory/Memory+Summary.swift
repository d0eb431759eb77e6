import Foundation
import GRDB

extension Memory {
    /// The memory in short. It is counted once after each change and kept, for a run that finds nothing
    /// new has no time to count.
    public func summary() throws -> MemorySummary {
        if let text = try fact(.summary), let kept = try? JSONDecoder().decode(MemorySummary.self, from: Data(text.utf8)) {
            return kept
        }
        // In one transaction, lest another process change what is being counted.
        return try write { database in
            let summary = MemorySummary(
                counts: try Self.signalCounts(in: database), leftOut: try Self.leftOut(in: database),
                proposals: try Self.proposals(in: database).map {
                    .init(id: $0.rule.id, stage: $0.rule.stage.rawValue, statement: $0.rule.statement)
                })
            try Self.set(.summary, to: String(decoding: try JSONEncoder().encode(summary), as: UTF8.self), in: database)
            return summary
        }
    }

    /// To be called in every transaction that changes what the summary counts.
    static func dropSummary(in database: Database) throws {
        try database.execute(sql: "DELETE FROM fact WHERE name = ?", arguments: [Fact.summary.rawValue])
    }
}
