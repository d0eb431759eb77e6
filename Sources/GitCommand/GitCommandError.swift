import Support

/// Why a run of git gave no answer.
public enum GitCommandError: Failure {
    case notStarted(code: Int32)
    case failed(arguments: [String], status: Int32, errors: String)

    public var message: String {
        switch self {
        case .notStarted(let code):
            "git could not be started (error \(code))"
        case .failed(let arguments, let status, let errors):
            "git \(Self.command(in: arguments)) failed with status \(status): \(Self.firstLine(of: errors))"
        }
    }

    public var hint: String? {
        switch self {
        case .notStarted: "install git 2.30 or newer, and see that it is on PATH"
        case .failed: nil
        }
    }

    /// The subcommand, behind git's own options, of which these take a value.
    private static func command(in arguments: [String]) -> String {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            guard argument.hasPrefix("-") else { return argument }
            if ["-c", "-C", "--git-dir", "--work-tree"].contains(argument) { _ = rest.next() }
        }
        return ""
    }

    private static func firstLine(of text: String) -> Substring {
        text.split(separator: "\n").first ?? "it said nothing"
    }
}
