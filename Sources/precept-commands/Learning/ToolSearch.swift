import Git
import GitCommand
import Learning
import Rules

/// Finds the formatters and linters that a repository has set up, by the files of its last commit: what is not committed
/// nobody else has.
struct ToolSearch {
    private let repository: Repository
    private let paths: RepositoryPaths
    private let tools: [Tool]

    /// Larger ones were not written by hand.
    private static let largestFile = 1 << 20

    init(_ repository: Repository, in paths: RepositoryPaths, for tools: [Tool]) {
        self.repository = repository
        self.paths = paths
        self.tools = tools
    }

    /// - Parameter files: Those of the last commit.
    func known(among files: [TreeEntry], knowing catalogue: WellKnown) -> KnownTools {
        KnownTools(standing(among: files), files: files.map(\.path), knowing: catalogue, since: day)
    }

    private func standing(among files: [TreeEntry]) -> [StandingTool] {
        var texts: [ObjectID: String] = [:]
        let found = Dictionary(grouping: tools.flatMap(\.signs).filter { !$0.isWaiver }, by: \.glob).compactMapValues { signs in
            signs.first.flatMap { try? Scope([$0.glob]) }.map { scope in files.filter { scope.contains($0.path) } }
        }
        let waivers = WaiverSearch(tools, in: paths, among: files)
        return tools.flatMap { tool in
            tool.signs.flatMap { sign in
                let places =
                    sign.isWaiver
                    ? [waivers.place(of: sign)].compactMap(\.self)
                    : (found[sign.glob] ?? []).filter { file in
                        if sign.text == nil { return true }
                        let text = texts[file.id] ?? text(of: file)
                        texts[file.id] = text
                        return sign.stands(in: text)
                    }.map(\.path)
                return places.map { StandingTool(tool, by: sign, in: $0) }
            }
        }
    }

    private func text(of file: TreeEntry) -> String {
        let bytes = try? repository.blob(file.id, limit: Self.largestFile)
        return bytes.flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The day of the commit that brought the sign in; of several waivers, the first.
    private func day(of standing: StandingTool) -> String? {
        let change = standing.sign.text.map { "-S\($0)" } ?? "--diff-filter=A"
        let places = standing.sign.isWaiver ? WaiverSearch.pathspecs(standing.tool.extensions) : [":(top,literal)\(standing.path)"]
        let log = paths.command(
            ["log", "--no-show-signature", "--reverse", "--format=%cs", change, "HEAD", "--"] + places,
            environment: ["GIT_NO_LAZY_FETCH": "1"])
        guard let answer = try? log.run(), answer.status == 0 else { return nil }
        return answer.text.split(separator: "\n").first.map(String.init)
    }
}
