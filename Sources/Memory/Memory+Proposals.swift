import Foundation
import GRDB
import Learning
import RuleFiles

extension Memory {
    /// The proposals that wait for a person, the worthiest first.
    public func proposals() throws -> [Proposal] {
        try read(Self.proposals)
    }

    static func proposals(in database: Database) throws -> [Proposal] {
        try Row.fetchAll(database, sql: "SELECT * FROM proposal ORDER BY rank").map { row in
            let text: String = row["rule"]
            let citations: String = row["citations"]
            return Proposal(
                rule: try RuleFile.read(Array(text.utf8), named: row["id"]),
                citations: try JSONDecoder().decode([CitationRecord].self, from: Data(citations.utf8)).map(\.citation))
        }
    }

    public func proposalCount() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM proposal") ?? 0 }
    }

    /// Takes the place of all proposals.
    /// - Parameter source: What they were learned from, for `isLearned(from:)`.
    public func replaceProposals(with proposals: [Proposal], learnedFrom source: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try write { database in
            try Self.dropSummary(in: database)
            try database.execute(sql: "DELETE FROM proposal")
            for (rank, proposal) in proposals.enumerated() {
                let citations = try encoder.encode(proposal.citations.map(CitationRecord.init))
                try database.execute(
                    sql: "INSERT INTO proposal VALUES (?, ?, ?, ?)",
                    arguments: [
                        proposal.rule.id, rank, RuleFile.text(of: proposal.rule),
                        String(decoding: citations, as: UTF8.self),
                    ])
            }
            try Self.set(.learned, to: source, in: database)
        }
    }

    /// Whether the proposals were learned from just this.
    public func isLearned(from source: String) throws -> Bool {
        try fact(.learned) == source
    }

    public func removeProposal(id: String) throws {
        try write { database in
            try Self.dropSummary(in: database)
            try database.execute(sql: "DELETE FROM proposal WHERE id = ?", arguments: [id])
        }
    }
}
