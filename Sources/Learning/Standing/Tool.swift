import Rules
import Signals

/// A formatter or linter that many repositories use: how one shows that it has set it up, and what it sees to.
public struct Tool: Sendable, Hashable {
    public var name: String
    /// Any of them tells that it is set up.
    public var signs: [Sign]
    /// The endings of the files that it works on, without the dot; none means all.
    public var extensions: Set<String>
    /// Whether it is commit messages that it works on, and no files.
    public var judgesMessages: Bool
    /// The families of the nits that it sees to as it comes, without settings of its own.
    public var families: Set<String>
    /// Whether it lays out lines anew, so that nobody need ask for a space.
    public var formats: Bool

    public init(
        name: String, signs: [Sign], extensions: Set<String> = [], judgesMessages: Bool = false, families: Set<String>,
        formats: Bool = false
    ) {
        self.name = name
        self.signs = signs
        self.extensions = extensions
        self.judgesMessages = judgesMessages
        self.families = families
        self.formats = formats
    }

    /// Whether it was the tool that asked for all that a proposal rests on: whoever asked names it, or is a commit that says it
    /// ran one of its kind.
    func isBehind(_ proposal: Proposal) -> Bool {
        !proposal.citations.isEmpty
            && proposal.citations.map(\.evidence).allSatisfy { isNamed(in: $0) || formats && Self.isRun(in: $0) }
    }

    /// Whether it is a later commit that says it ran a formatter or a linter.
    private static func isRun(in evidence: Evidence) -> Bool {
        evidence.source == Signal.historySource
            && (evidence.comment ?? "").lowercased().split { !$0.isLetter }.contains { word in runs.contains(where: word.hasPrefix) }
    }

    /// What a word of such a commit's begins with.
    private static let runs = ["format", "reformat", "lint", "prettier", "gofmt", "rustfmt", "fmt"]

    /// `go` is a word too.
    private static let leastTelling = 4

    /// Whether a comment names it, or what runs tools like it: who says so only passes on what was reported.
    func isNamed(in evidence: Evidence) -> Bool {
        let word = name.prefix { !$0.isWhitespace && $0 != "'" && $0 != "’" }.lowercased()
        let said = (evidence.comment ?? "").lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return said.contains { $0 == word && word.count >= Self.leastTelling || Self.runners.contains(String($0)) }
    }

    private static let runners: Set<String> = ["jenkins", "zuul", "travis", "circleci", "buildbot", "pre-commit", "precommit"]

    /// A file that configures it, or that runs it, or code that is excused from it.
    public struct Sign: Sendable, Hashable {
        /// Which file, by a glob. Without a slash it names one in any folder, which then answers for what lies below that.
        public var glob: String
        /// What has to stand in it, on a line that is no comment; nil where it is enough that the file is there.
        public var text: String?
        /// Whether the text stands in the code that the tool works on: who is excused from something shows it in force, wherever
        /// it is set up, be it in another repository.
        public var isWaiver: Bool

        public init(glob: String, text: String? = nil, isWaiver: Bool = false) {
            self.glob = glob
            self.text = text
            self.isWaiver = isWaiver
        }

        /// The folder that a file with this sign answers for; nil for the whole repository.
        func folder(of path: String) -> String? {
            guard !glob.contains("/"), let slash = path.lastIndex(of: "/") else { return nil }
            return String(path[..<slash])
        }

        /// Whether a file's text sets the tool up.
        public func stands(in content: String) -> Bool {
            guard let text else { return true }
            return Self.withoutMarkupComments(content).split(whereSeparator: \.isNewline).contains { line in
                !line.drop(while: \.isWhitespace).hasPrefix("#")
                    && line.ranges(of: text).contains { range in
                        // `id: black` is not the beginning of `id: blacken-docs`.
                        line[range.upperBound...].first.map { !($0.isLetter || $0.isNumber || $0 == "-") } ?? true
                    }
            }
        }

        /// Without `<!-- … -->`, where settings in XML keep what is turned off.
        private static func withoutMarkupComments(_ content: String) -> String {
            var parts = content.split(separator: "<!--", omittingEmptySubsequences: false)[...]
            guard parts.count > 1, let first = parts.popFirst() else { return content }
            return parts.reduce(into: String(first)) { kept, part in
                if let end = part.firstRange(of: "-->")?.upperBound { kept += part[end...] }
            }
        }
    }
}
