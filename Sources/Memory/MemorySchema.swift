import GRDB

/// The tables of a memory.
enum MemorySchema {
    /// Raised with every change of the tables or of what they hold: an older file is emptied and read anew.
    private static let version = 5

    /// The tables of what can be read again.
    private static let readable = ["fact", "signal", "left_out", "proposal"]

    static func migrate(_ database: DatabaseQueue) throws {
        let current = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        guard current != version else { return }
        try database.write { database in
            // Another first run may have made the tables since.
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == version { return }
            for table in readable {
                try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
            }
            try database.execute(
                sql: """
                    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                    CREATE TABLE signal (
                        id TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, review TEXT NOT NULL,
                        "commit" TEXT, path TEXT, line INTEGER, end_line INTEGER, author TEXT, at REAL,
                        comment BLOB NOT NULL, corrections TEXT NOT NULL, tags TEXT NOT NULL,
                        corrected INTEGER NOT NULL
                    );
                    CREATE INDEX signal_count ON signal (source, kind, corrected);
                    CREATE TABLE left_out (
                        reason TEXT NOT NULL, source TEXT NOT NULL, count INTEGER NOT NULL, samples TEXT NOT NULL,
                        PRIMARY KEY (reason, source)
                    );
                    CREATE TABLE proposal (
                        id TEXT PRIMARY KEY, rank INTEGER NOT NULL, summary TEXT NOT NULL, rule TEXT NOT NULL,
                        citations TEXT NOT NULL
                    );
                    PRAGMA user_version = \(version);
                    """)
            try database.execute(sql: outcomes)
        }
    }

    /// What no reading can bring back: these tables outlive every change of the others.
    private static let outcomes = """
        CREATE TABLE IF NOT EXISTS outcome (
            id INTEGER PRIMARY KEY, rule TEXT NOT NULL, path TEXT, digest TEXT NOT NULL, stage TEXT NOT NULL,
            line INTEGER NOT NULL, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, times INTEGER NOT NULL,
            skipped INTEGER NOT NULL, fate TEXT NOT NULL, "commit" TEXT
        );
        CREATE INDEX IF NOT EXISTS outcome_open ON outcome (id) WHERE "commit" IS NULL;
        CREATE TABLE IF NOT EXISTS outcome_log (place TEXT NOT NULL);
        """

    /// Forgets what can be read again.
    static func empty(_ database: Database) throws {
        for table in readable {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}
