import GitCommand
import Support

/// How git will tidy the message that is being written.
public struct MessageSettings: Sendable, Hashable {
    /// Whether comment lines go. They stay where no editor was opened, for there the author wrote them.
    public var dropsComments: Bool
    /// Whether what stands below the scissors goes: as comments do, only where an editor was opened.
    public var cutsAtScissors: Bool
    /// What begins a comment line; nil where git chooses it by the message (`core.commentChar=auto`).
    public var comment: String?

    public init(dropsComments: Bool = true, cutsAtScissors: Bool = true, comment: String? = "#") {
        self.dropsComments = dropsComments
        self.cutsAtScissors = cutsAtScissors
        self.comment = comment
    }

    /// The question, asked of git and not yet answered.
    public struct Inquiry: ~Copyable {
        private let running: RunningGit

        public init() throws(GitCommandError) {
            running = try GitCommand([
                "config", "-z", "--get-regexp", #"^(core\.comment(char|string)|commit\.cleanup)$"#,
            ]).start()
        }

        public consuming func finish() -> MessageSettings {
            let output = running.finish()
            var settings = MessageSettings()
            var cleanup = "default"
            for entry in output.bytes.split(separator: 0) {
                let parts = String(decoding: entry, as: UTF8.self).split(separator: "\n", maxSplits: 1)
                guard parts.count == 2 else { continue }
                if parts[0] == "commit.cleanup" {
                    cleanup = String(parts[1])
                } else {
                    settings.comment = parts[1] == "auto" ? nil : String(parts[1])
                }
            }
            // Git tells its hooks by this that it opens no editor.
            let isEdited = Environment["GIT_EDITOR"] != ":"
            settings.cutsAtScissors = cleanup == "scissors" || isEdited
            settings.dropsComments = cleanup == "strip" || (cleanup == "default" && isEdited)
            return settings
        }
    }

    /// The bytes that begin a comment in this message.
    func comment(in lines: [ArraySlice<UInt8>]) -> [UInt8] {
        if let comment { return Array(comment.utf8) }
        // Git chose a character that began no line; its own hints, at the end, begin with it.
        let last = lines.last { !$0.isEmpty }?.first
        return Self.automatic.contains(last ?? 0) ? [last ?? 0] : [UInt8(ascii: "#")]
    }

    private static let automatic = Array("#;@!$%^&|:".utf8)
}
