/// What Precept itself writes into a repository, which is neither judged nor learned from.
public enum OwnFiles {
    /// What its section of an instruction file stands between, each on a line of its own.
    public static let sectionBegin = "<!-- precept:begin -->"
    public static let sectionEnd = "<!-- precept:end -->"

    public enum Marker: Sendable { case begin, end }

    /// The marker on a line of its own, which white space may follow, and a formatter may have indented: by three spaces at
    /// most, for with four it is code in Markdown.
    public static func marker(on line: ArraySlice<UInt8>) -> Marker? {
        var text = line.dropFirst(min(3, line.prefix { $0 == UInt8(ascii: " ") }.count))
        while let last = text.last, last == 0x20 || last == 9 || last == 13 { text.removeLast() }
        if text.elementsEqual(sectionBegin.utf8) { return .begin }
        return text.elementsEqual(sectionEnd.utf8) ? .end : nil
    }

    /// What the paths begin with of the files that it makes for agents, a folder's rules each.
    public static let agentRules = ".claude/rules/precept-"

    /// The line at the end of a commit's message that tells an amendment, one a rule.
    public static let ruleTrailer = "Precept-Rule: "

    /// What a line of a commit's message begins with that tells which commit it takes back: git's words, which undoing an
    /// amendment writes, too.
    public static let revertMark = "This reverts commit "

    private static let folder = ".precept/"

    /// Whether the file at a path is a rule or its like: it quotes what it forbids.
    public static func isRule(_ path: [UInt8]) -> Bool { path.starts(with: folder.utf8) }
    public static func isRule(_ path: String) -> Bool { path.hasPrefix(folder) }

    /// Whether the file at a path is Precept's own as a whole.
    public static func isOwn(_ path: String) -> Bool {
        isRule(path) || path.hasPrefix(agentRules) && path.hasSuffix(".md")
    }

    /// Whether it is Precept's own, or an instruction file, of which a section is.
    public static func isAmended(_ path: String) -> Bool {
        isOwn(path) || isInstruction(path.split(separator: "/").last.map(String.init) ?? "")
    }

    /// Whether a file of that name, however spelled, is one that Precept keeps a section in.
    public static func isInstruction(_ name: String) -> Bool { ["claude.md", "agents.md"].contains(name.lowercased()) }

    /// Whether two versions of a file, empty where there is none, differ in its section alone.
    public static func differInSectionAlone(_ old: [UInt8], _ new: [UInt8]) -> Bool {
        old != new && withoutSection(old) == withoutSection(new)
    }

    /// The lines beside the section, without blank ones at their end, which it is set apart by.
    private static func withoutSection(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
        var isInside = false
        var kept: [ArraySlice<UInt8>] = []
        for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            switch marker(on: line) {
            case .begin: isInside = true
            case .end: isInside = false
            case nil: if !isInside { kept.append(line.last == UInt8(ascii: "\r") ? line.dropLast() : line) }
            }
        }
        while kept.last?.isEmpty ?? false { kept.removeLast() }
        return kept
    }
}
