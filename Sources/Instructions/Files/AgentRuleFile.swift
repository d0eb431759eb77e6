import Foundation
import Rules
import Support

/// The files in `.claude/rules` that we make: one a folder, which agents read where they work on its files.
enum AgentRuleFile {
    static let folder = ".claude/rules"

    /// Nil where the folder's name does not make a plain file name that no other folder gives too.
    static func path(for folder: String) -> String? {
        let isPlain = folder.utf8.allSatisfy { byte in
            byte.isASCIILetter || byte.isASCIIDigit || "-._/".utf8.contains(byte)
        }
        guard isPlain, !folder.contains("--") else { return nil }
        return "\(OwnFiles.agentRules)\(folder.replacing("/", with: "--")).md"
    }

    /// Front matter that names the files it is about.
    static func preamble(for folder: String) -> [UInt8] { Array("---\npaths:\n  - \"\(folder)/**\"\n---\n".utf8) }

    /// The front matter of the file at a path that `path(for:)` gave; empty for any other.
    static func preamble(at path: String) -> [UInt8] {
        guard isOurs(path) else { return [] }
        return preamble(for: String(path.dropFirst(OwnFiles.agentRules.count).dropLast(3)).replacing("--", with: "/"))
    }

    /// Those that stand in the worktree.
    static func standing(in worktree: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(worktree)/\(folder)")) ?? []
        return names.map { "\(folder)/\($0)" }.filter(isOurs).sorted()
    }

    /// Whether a path has the form of those that `path(for:)` gives.
    static func isOurs(_ path: String) -> Bool { path.hasPrefix(OwnFiles.agentRules) && path.hasSuffix(".md") }
}
