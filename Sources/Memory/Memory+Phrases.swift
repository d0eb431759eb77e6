import Foundation
import GRDB

extension Memory {
    /// Statements that a model gave, by what it was asked.
    public func phrases() throws -> [String: String] {
        guard let text = try fact(.phrases) else { return [:] }
        return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }

    /// Why a model last gave no statement; nil where it did.
    public func modelFailure() throws -> String? {
        try fact(.modelFailure).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Keeps the statements that are still asked for, and why others were not given.
    public func keep(phrases: [String: String], failure: String?) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(phrases), as: UTF8.self)
        try database.write { database in
            try Self.set(.phrases, to: text, in: database)
            try Self.set(.modelFailure, to: failure ?? "", in: database)
        }
    }
}
