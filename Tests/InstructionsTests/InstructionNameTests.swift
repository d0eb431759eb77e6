import Testing

@testable import Instructions

@Suite struct InstructionNameTests {
    @Test(arguments: [
        "CLAUDE.md", "web/AGENTS.md", "CLAUDE.local.md", "GEMINI.md", ".cursorrules", ".github/copilot-instructions.md",
        "CONTRIBUTING.md", ".github/Contributing.rst", "CONTRIBUTING", "DEVELOPING.md", "docs/DEVELOPMENT.md", "HACKING",
        "HACKING.rst", "doc/hacking-on-it.md", "STYLE.md", "CODING_STYLE.md", "coding-style.rst", "Documentation/CodingGuidelines",
        "docs/COMMON_ERRORS.md", "docs/TESTING.md", "docs/coding_conventions.txt", ".kiro/skills/java-quality/SKILL.md",
        ".claude/skills/a/SKILL.md", ".kiro/steering/tech.md", ".github/instructions/java.instructions.md",
        "web/.cursor/rules/style.mdc", ".windsurf/rules/a.md", ".clinerules/a.md",
    ])
    func tells(_ path: String) { #expect(InstructionName.isInstruction(path)) }

    @Test(arguments: [
        "README.md", "docs/guide.md", "agents.py", "src/style.css", "lib/testing.go", "testing", "rules/a.md", "src/instructions/a.md",
        ".astgrep/rules/long-lambda.yml", "docs/testing.html", "hacking.c", "skills/SKILL.md", "",
    ])
    func tellsNothing(_ path: String) { #expect(!InstructionName.isInstruction(path)) }
}
