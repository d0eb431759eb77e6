import Checking

/// The plain forms of `check`: staged, or a message, in any format.
struct CheckArguments {
    var message: String?
    var format = ReportFormat.text

    init(message: String? = nil) {
        self.message = message
    }

    /// Nil for any other form, which the full tool reads, or explains.
    init?(_ arguments: some Sequence<String>) {
        var isStaged = false
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--staged": isStaged = true
            case "--message":
                guard message == nil, let file = rest.next(), !file.hasPrefix("-") else { return nil }
                message = file
            case "--format":
                guard let format = rest.next().flatMap(ReportFormat.init) else { return nil }
                self.format = format
            default: return nil
            }
        }
        if isStaged && message != nil { return nil }
    }

    /// As the full tool takes them.
    var written: [String] {
        ["check"] + (message.map { ["--message", $0] } ?? ["--staged"]) + ["--format", format.rawValue]
    }
}
