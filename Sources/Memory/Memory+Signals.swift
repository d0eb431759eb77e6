import Foundation
import GRDB
import Signals

extension Memory {
    /// Where the last reading ended; an empty state before the first.
    public func readingState() throws -> ReadingState {
        try value(of: .reading) ?? ReadingState()
    }

    /// What of a reading is not remembered just so: a comment that a coming commit may still answer otherwise is read
    /// again and again.
    public func news(in reading: Reading) throws -> Reading {
        let decoder = JSONDecoder()
        var news = reading
        news.signals = try database.read { database in
            guard try Row.fetchOne(database, sql: "SELECT 1 FROM signal LIMIT 1") != nil else { return reading.signals }
            return try reading.signals.filter { signal in
                let row = try Row.fetchOne(database, sql: "SELECT * FROM signal WHERE id = ?", arguments: [signal.id])
                return try row.flatMap { try StoredSignal($0, decoder)?.read(by: decoder) } != signal
            }
        }
        return news
    }

    /// Keeps what a reading found, all of it or nothing: a process killed meanwhile reads it again.
    public func keep(_ reading: Reading) throws {
        let state = try Self.json(reading.state)
        let corrections = try reading.signals.concurrentMap { try Self.json($0.corrections) }
        try database.write { database in
            for id in reading.withdrawn {
                try database.execute(sql: "DELETE FROM signal WHERE id = ?", arguments: [id])
            }
            let insertion = try database.makeStatement(
                sql: "INSERT OR REPLACE INTO signal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for (signal, corrections) in zip(reading.signals, corrections) {
                try insertion.execute(arguments: Self.row(for: signal, corrections: corrections))
            }
            for left in reading.leftOut { try Self.add(left, to: database) }
            try Self.set(.reading, to: state, in: database)
        }
    }

    /// All signals as they will be once a reading is kept, in the order of their ids.
    public func signals(with reading: Reading) throws -> [Signal] {
        let gone = Set(reading.withdrawn).union(reading.signals.map(\.id))
        return (try signals().filter { !gone.contains($0.id) } + reading.signals)
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// All signals, in the order of their ids.
    public func signals() throws -> [Signal] {
        let decoder = JSONDecoder()
        let stored = try database.read { database in
            try Array(Row.fetchCursor(database, sql: "SELECT * FROM signal ORDER BY id").compactMap { try StoredSignal($0, decoder) })
        }
        return try stored.concurrentMap { try $0.read(by: decoder) }
    }

    /// When the newest review comment was written, in seconds since 1970; nil where there is none with a date.
    public func newestComment() throws -> Int? {
        try database.read { database in
            try Double.fetchOne(database, sql: "SELECT MAX(at) FROM signal WHERE kind = ?", arguments: [SignalKind.comment.rawValue])
                .map { Int($0) }
        }
    }

    /// What was read and is no signal.
    public func leftOut() throws -> [LeftOut] {
        try database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM left_out ORDER BY reason, source").compactMap(Self.leftOut)
        }
    }

    /// How many signals there are of each source and kind.
    public func signalCounts() throws -> [SignalCount] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT source, kind, COUNT(*) AS count, SUM(corrected) AS corrected
                    FROM signal GROUP BY source, kind ORDER BY source, kind
                    """
            ).map { SignalCount(source: $0["source"], kind: $0["kind"], count: $0["count"], corrected: $0["corrected"]) }
        }
    }

    private static func row(for signal: Signal, corrections: String) throws -> StatementArguments {
        [
            signal.id, signal.kind.rawValue, signal.source, signal.review, signal.commit, signal.path, signal.line,
            signal.endLine, signal.author, signal.at?.timeIntervalSince1970,
            // As bytes: SQLite ends a text at its first NUL.
            Data(signal.comment.utf8),
            corrections, signal.tags.isEmpty ? "[]" : try Self.json(signal.tags), !signal.corrections.isEmpty,
        ]
    }

    /// A signal whose corrections are still text, as most of the reading is.
    private struct StoredSignal: Sendable {
        private let signal: Signal
        private let corrections: String

        /// - Returns: Nil for a kind that is not known.
        init?(_ row: Row, _ decoder: JSONDecoder) throws {
            guard let kind = SignalKind(rawValue: row["kind"]) else { return nil }
            let tags: String = row["tags"]
            let at: Double? = row["at"]
            let comment: Data = row["comment"]
            corrections = row["corrections"]
            signal = Signal(
                id: row["id"], kind: kind, source: row["source"], review: row["review"], commit: row["commit"],
                path: row["path"], line: row["line"], endLine: row["end_line"], author: row["author"],
                at: at.map(Date.init(timeIntervalSince1970:)), comment: String(decoding: comment, as: UTF8.self), corrections: [],
                tags: tags == "[]" ? [] : try decoder.decode([String].self, from: Data(tags.utf8)))
        }

        func read(by decoder: JSONDecoder) throws -> Signal {
            if corrections == "[]" { return signal }
            var signal = signal
            signal.corrections = try decoder.decode([Correction].self, from: Data(corrections.utf8))
            return signal
        }
    }

    private static func leftOut(from row: Row) -> LeftOut? {
        guard let reason = LeftOut.Reason(rawValue: row["reason"]) else { return nil }
        let samples: String = row["samples"]
        return LeftOut(
            reason: reason, source: row["source"], count: row["count"],
            samples: samples.split(separator: "\n").map(String.init))
    }

    private static func add(_ left: LeftOut, to database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO left_out VALUES (?, ?, ?, ?)
                ON CONFLICT (reason, source) DO UPDATE SET count = count + excluded.count
                """,
            arguments: [left.reason.rawValue, left.source, left.count, left.samples.joined(separator: "\n")])
    }
}
