import Git
import GitCommand
import Learning
import Rules

/// Finds where the last commit's code is excused from a tool, by one search for all the tools that somebody may be excused from.
struct WaiverSearch {
    /// By the waiver's text, the files that have it.
    private let files: [Substring: [Substring]]

    /// One file alone may have come from elsewhere.
    private static let few = 1

    /// - Parameter listed: The files of the last commit.
    init(_ tools: [Tool], in paths: RepositoryPaths, among listed: [TreeEntry]) {
        let signs = tools.flatMap(\.signs).filter(\.isWaiver)
        let endings = Set(tools.filter { $0.signs.contains(where: \.isWaiver) }.flatMap(\.extensions))
        let standing = Set(listed.lazy.compactMap { $0.path.split(separator: ".").last.map(String.init) }).intersection(endings)
        let texts = Set(signs.compactMap(\.text)).sorted()
        guard !standing.isEmpty, !texts.isEmpty else {
            files = [:]
            return
        }
        let search = paths.command(
            ["grep", "-I", "-z", "-o", "-w", "-F"] + texts.flatMap { ["-e", $0] } + ["HEAD", "--"]
                + Self.pathspecs(standing),
            environment: ["GIT_NO_LAZY_FETCH": "1"])
        // Each line: `HEAD:path`, a zero byte, the text.
        let found = (try? search.run())?.text.split(separator: "\n").map { $0.split(separator: "\0", maxSplits: 1) } ?? []
        files = Dictionary(grouping: found.filter { $0.count == 2 }, by: { $0[1] }).mapValues { lines in
            Set(lines.map { $0[0].dropFirst("HEAD:".count) }).filter { !ForeignFiles.contain(String($0)) }.sorted()
        }
    }

    /// Of all files with these endings.
    static func pathspecs(_ endings: Set<String>) -> [String] { endings.sorted().map { ":(top,glob)**/*.\($0)" } }

    /// One of the files where the sign stands; nil where it stands in hardly any.
    func place(of sign: Tool.Sign) -> String? {
        sign.text.flatMap { files[Substring($0)] }.flatMap { $0.count > Self.few ? $0.first.map(String.init) : nil }
    }
}
