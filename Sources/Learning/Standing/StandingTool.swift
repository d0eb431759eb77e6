/// A tool that a repository has set up.
public struct StandingTool: Sendable, Hashable {
    public var tool: Tool
    public var sign: Tool.Sign
    /// The file that shows it, from the repository's root.
    public var path: String

    public init(_ tool: Tool, by sign: Tool.Sign, in path: String) {
        self.tool = tool
        self.sign = sign
        self.path = path
    }

    /// Whether the tool works on the file.
    func reaches(_ file: String) -> Bool {
        if let folder = sign.folder(of: path), !file.hasPrefix(folder + "/") { return false }
        return FileType(ofPath: file).hasEnding(in: tool.extensions)
    }
}
