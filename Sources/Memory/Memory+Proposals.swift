import Foundation
import GRDB
import Learning
import RuleFiles

extension Memory {
    /// The proposals, the worthiest first; also those that a person turned down, which wait again once that is undone.
    public func proposals() throws -> [Proposal] {
        try database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM proposal ORDER BY rank").map { row in
                let text: String = row["rule"]
                let citations: String = row["citations"]
                return Proposal(
                    rule: try RuleFile.read(Array(text.utf8), named: row["id"]),
                    citations: try JSONDecoder().decode([CitationRecord].self, from: Data(citations.utf8)).map(\.citation))
            }
        }
    }

    /// A few words on each proposal, without reading the rest: what a person is told after every commit.
    public func proposalSummaries() throws -> [ProposalSummary] {
        try database.read { database in
            try String.fetchAll(database, sql: "SELECT summary FROM proposal ORDER BY rank").map { text in
                try JSONDecoder().decode(ProposalSummary.self, from: Data(text.utf8))
            }
        }
    }

    /// What was learned with them and is not proposed, as it came.
    public func unproposed() throws -> [Unproposed] { try value(of: .unproposed) ?? [] }

    /// Takes the place of all proposals.
    /// - Parameters:
    ///   - unproposed: What was learned with them and is not proposed.
    ///   - source: What they were learned from, for `isLearned(from:)`.
    public func replaceProposals(
        with proposals: [Proposal], besides unproposed: [Unproposed] = [], learnedFrom source: String
    ) throws {
        try database.write { database in
            try database.execute(sql: "DELETE FROM proposal")
            for (rank, proposal) in proposals.enumerated() {
                let citations = try Self.json(proposal.citations.map(CitationRecord.init))
                let summary = try Self.json(ProposalSummary(proposal))
                try database.execute(
                    sql: "INSERT INTO proposal VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        proposal.rule.id, rank, summary, RuleFile.text(of: proposal.rule), citations,
                    ])
            }
            try Self.set(.unproposed, to: Self.json(unproposed), in: database)
            try Self.set(.learned, to: source, in: database)
        }
    }

    /// Whether the proposals were learned from just this.
    public func isLearned(from source: String) throws -> Bool {
        try fact(.learned) == source
    }
}
