import GRDB

extension Memory {
    /// Statements that a model gave, by what it was asked.
    public func phrases() throws -> [String: String] {
        try value(of: .phrases) ?? [:]
    }

    /// Why a model last gave no statement; nil where it did.
    public func modelFailure() throws -> String? {
        try fact(.modelFailure).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Keeps the statements that are still asked for, and why others were not given.
    public func keep(phrases: [String: String], failure: String?) throws {
        let text = try Self.json(phrases)
        try database.write { database in
            try Self.set(.phrases, to: text, in: database)
            try Self.set(.modelFailure, to: failure ?? "", in: database)
        }
    }
}
