import Foundation
import GRDB

extension Memory {
    /// Single values that a memory keeps.
    enum Fact: String {
        /// Where the last reading ended.
        case reading
        /// From what the proposals were learned.
        case learned
        /// What was learned and is not proposed.
        case unproposed
        /// Up to when each host's comments were fetched.
        case fetched
        /// Statements that a model gave, by what it was asked.
        case phrases
        /// Why a model last gave no statement.
        case modelFailure = "model-failure"
        /// What the repository tells of each standing rule.
        case standing
    }

    func fact(_ fact: Fact) throws -> String? {
        try database.read { database in
            try String.fetchOne(database, sql: "SELECT value FROM fact WHERE name = ?", arguments: [fact.rawValue])
        }
    }

    /// A value that is kept as JSON; nil where there is none, or none that this version can read.
    func value<Value: Decodable>(of fact: Fact) throws -> Value? {
        try self.fact(fact).flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
    }

    /// JSON that is the same for the same value.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func set(_ fact: Fact, to value: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO fact VALUES (?, ?)", arguments: [fact.rawValue, value])
    }
}
