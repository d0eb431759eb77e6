import Learning

/// An entry of the catalogue's formatters and linters, as it is written.
struct ToolEntry: Decodable {
    let tool: String
    let settings: [String: [String]]?
    let hooks: [String]?
    let waivers: [String]?
    let files: [String]?
    let messages: Bool?
    let formats: Bool?
    let seesTo: [String]

    enum CodingKeys: String, CodingKey {
        case tool, settings, hooks, waivers, files, messages, formats
        case seesTo = "sees_to"
    }

    var value: Tool {
        let settings = (settings ?? [:]).sorted { $0.key < $1.key }.flatMap { glob, texts in
            texts.isEmpty ? [Tool.Sign(glob: glob)] : texts.map { Tool.Sign(glob: glob, text: $0) }
        }
        let hooks = (hooks ?? []).map { Tool.Sign(glob: "/.pre-commit-config.yaml", text: "id: \($0)") }
        let code = "**/*.{\((files ?? []).joined(separator: ","))}"
        let waivers = (waivers ?? []).map { Tool.Sign(glob: code, text: $0, isWaiver: true) }
        return Tool(
            name: tool, signs: settings + hooks + waivers, extensions: Set(files ?? []), judgesMessages: messages ?? false,
            families: Set(seesTo), formats: formats ?? false)
    }
}
