/// Which files tell people or agents what to do, by their names.
enum InstructionName {
    static func isInstruction(_ path: String) -> Bool {
        // Most paths are of code, and told by their endings.
        guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map({ String(Substring($0)) }) else { return false }
        if ofAgents.contains(name) { return true }
        guard let ending = ending(of: name) else { return false }
        let stem = name.prefix { $0 != "." }.lowercased().filter { !"-_ ".contains($0) }
        return stems.contains(stem) || stem.hasPrefix("hacking") || markdown.contains(ending) && isOfAgents(path)
    }

    /// Empty for a bare name in capitals, such as `HACKING`; nil for what is no text.
    private static func ending(of name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return name == name.lowercased() ? nil : "" }
        let ending = name[name.index(after: dot)...].lowercased()
        return texts.contains(ending) || markdown.contains(ending) ? ending : nil
    }

    /// Whether it is in a folder such as `.claude/skills`: agents differ in the first name, and hardly in the second.
    private static func isOfAgents(_ path: String) -> Bool {
        let folders = path.lowercased().split(separator: "/").dropLast()
        return zip(folders, folders.dropFirst()).contains { $0.hasPrefix(".") && kinds.contains(String($1)) }
            || folders.contains(".clinerules") || folders.contains(".junie")
    }

    /// Names without their endings, in small letters, without what joins their words.
    private static let stems: Set<String> = [
        "claude", "agents", "gemini", "qwen", "copilotinstructions",
        "contributing", "developing", "development", "committing", "reviewing", "testing",
        "coding", "codingstyle", "codestyle", "style", "styleguide", "codingguidelines", "codingstandards", "codingstandard",
        "codingconventions", "conventions", "commitguidelines", "commitmessages", "reviewguidelines", "submittingpatches",
        "submittingchanges", "commonerrors",
    ]
    private static let ofAgents: Set<String> = [".cursorrules", ".windsurfrules", ".clinerules", ".roorules", ".goosehints"]
    private static let kinds: Set<String> = ["rules", "skills", "steering", "instructions", "guidelines", "microagents"]
    private static let markdown: Set<String> = ["md", "mdc"]
    private static let texts: Set<String> = ["markdown", "rst", "txt", "adoc", "asciidoc", "org"]
}
