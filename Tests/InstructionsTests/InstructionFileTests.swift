import Foundation
import Testing

@testable import Instructions

@Suite struct InstructionFileTests {
    @Test(
        arguments: [
            ([:], "CLAUDE.md"),
            (["CLAUDE.md": "# Ours\n"], "CLAUDE.md"),
            (["AGENTS.md": "# Ours\n"], "AGENTS.md"),
            (["Agents.md": "# Ours\n"], "Agents.md"),
            (["claude.md": "", "CLAUDE.md": ""], "CLAUDE.md"),
            (["CLAUDE.md": "", "AGENTS.md": ""], "CLAUDE.md"),
            (["CLAUDE.md": "@AGENTS.md\n", "AGENTS.md": ""], "AGENTS.md"),
            (["CLAUDE.md": "@AGENTS.md\r\n"], "AGENTS.md"),
            (["CLAUDE.md": "See @./AGENTS.md.\n", "AGENTS.md": ""], "AGENTS.md"),
            (["CLAUDE.md": "See [the rules](AGENTS.md#rules).\n", "AGENTS.md": ""], "AGENTS.md"),
            (["CLAUDE.md": "See [the rules](AGENTS.md).\n"], "CLAUDE.md"),
            (["CLAUDE.md": "`@AGENTS.md` and me@AGENTS.md\n```\n@AGENTS.md\n```\n", "AGENTS.md": ""], "CLAUDE.md"),
            (["CLAUDE.md": "@docs/AGENTS.md\n", "AGENTS.md": ""], "CLAUDE.md"),
            (["CLAUDE.md": "@AGENTS.md\n\(MarkedSection.begin)\n\(MarkedSection.end)\n", "AGENTS.md": ""], "CLAUDE.md"),
        ] as [([String: String], String)])
    func finds(files: [String: String], expected: String) throws {
        let repository = try TemporaryRepository(isEmpty: true)
        for (name, text) in files { try repository.write(name, text) }
        let file = try InstructionFile.find(in: repository.path, index: InstructionIndex(of: repository.path))
        #expect(file.path == expected)
        #expect(file.bytes == files[expected].map { Array($0.utf8) })
    }

    @Test func followsALinkInTheRepository() throws {
        let repository = try TemporaryRepository(isEmpty: true)
        try repository.write("docs/AGENTS.md", "# Ours\n")
        try repository.link("CLAUDE.md", to: "docs/AGENTS.md")
        #expect(try InstructionFile.find(in: repository.path, index: InstructionIndex(of: repository.path)).path == "docs/AGENTS.md")
    }

    @Test func refusesALinkOutOfIt() throws {
        let outside = try TemporaryRepository()
        for target in ["\(outside.path)/README.md", "/nonexistent/file", ".git/config"] {
            let repository = try TemporaryRepository(isEmpty: true)
            try repository.link("CLAUDE.md", to: target)
            let error = #expect(throws: WorktreeFileError.self) {
                try InstructionFile.find(in: repository.path, index: InstructionIndex(of: repository.path))
            }
            #expect(error?.message.contains("CLAUDE.md is a symbolic link") ?? false)
        }
    }

    @Test func refusesAFolder() throws {
        let repository = try TemporaryRepository(isEmpty: true)
        try repository.write("CLAUDE.md/file", "")
        let error = #expect(throws: WorktreeFileError.self) {
            try InstructionFile.find(in: repository.path, index: InstructionIndex(of: repository.path))
        }
        #expect(error?.message == "CLAUDE.md is a folder, not a file")
    }
}
