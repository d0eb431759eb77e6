import Foundation
import GRDB
import Learning
import Signals

/// What a clone remembers between runs: signals read, proposals waiting, from what they were learned, and outcomes.
///
/// One SQLite file under the common git directory, so that linked worktrees share it. All that it holds can be
/// read from the repository again, but for the outcomes, of which the hooks' log has the latest.
public final class Memory: Sendable {
    let database: DatabaseQueue

    /// Opens the memory of a repository, or makes an empty one.
    ///
    /// A file that is no database, or a damaged one, is set aside under another name and begun anew.
    /// - Throws: `MemoryError` where the file can be neither read nor made.
    public static func open(commonDirectory: String) throws -> Memory {
        let folder = "\(commonDirectory)/precept"
        let path = "\(folder)/memory.sqlite"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            do {
                return try Memory(path)
            } catch let error as DatabaseError where error.isDamage {
                try setAside(path)
                return try Memory(path)
            }
        } catch {
            throw MemoryError(path: path, reason: (error as NSError).localizedDescription)
        }
    }

    /// Whether a repository has a memory: before the first `precept learn` it has none.
    public static func exists(commonDirectory: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(commonDirectory)/precept/memory.sqlite")
    }

    private init(_ path: String) throws {
        var configuration = Configuration()
        // A hook in another worktree may be writing; it takes milliseconds.
        configuration.busyMode = .timeout(10)
        database = try DatabaseQueue(path: path, configuration: configuration)
        try MemorySchema.migrate(database)
    }

    private static func setAside(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            let aside = "\(path).damaged\(suffix)"
            try? FileManager.default.removeItem(atPath: aside)
            try FileManager.default.moveItem(atPath: path + suffix, toPath: aside)
        }
    }

    /// Opens the memory of a repository that has one, and begins none.
    /// - Throws: As `open(commonDirectory:)`.
    public static func openExisting(commonDirectory: String) throws -> Memory? {
        exists(commonDirectory: commonDirectory) ? try open(commonDirectory: commonDirectory) : nil
    }

    /// Opens the memory of a repository with everything forgotten that can be read again.
    /// - Throws: As `open(commonDirectory:)`.
    public static func openForgotten(commonDirectory: String) throws -> Memory {
        do {
            let memory = try open(commonDirectory: commonDirectory)
            try memory.forget()
            return memory
        } catch let error as DatabaseError where error.isDamage {
            try setAside("\(commonDirectory)/precept/memory.sqlite")
            return try open(commonDirectory: commonDirectory)
        }
    }

    func forget() throws {
        try database.write { try MemorySchema.empty($0) }
    }
}

extension DatabaseError {
    fileprivate var isDamage: Bool {
        resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
    }
}
