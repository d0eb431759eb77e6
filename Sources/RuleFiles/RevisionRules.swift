import Checking
import GitCommand

/// Reads the rule files of a commit or tree, without understanding them.
enum RevisionRules {
    /// The files of a folder, and behind those of the team's rules its settings.
    /// - Parameters:
    ///   - folder: From the repository's root.
    ///   - git: Options that name another repository than the one that `directory` is in.
    static func sources(
        at revision: String, folder: String = RuleSource.sharedFolder, in directory: String? = nil, git: [String] = [],
        environment: [String: String?] = [:]
    ) throws -> [RuleSource] {
        let isTeams = folder == RuleSource.sharedFolder
        let listing = try GitCommand(
            git + ["--literal-pathspecs", "ls-tree", "-z", "-l", "--full-tree", revision, "\(folder)/"]
                + (isTeams ? [RuleSource.sharedSettings] : []),
            in: directory, environment: environment
        ).output()
        var sources: [RuleSource] = []
        var wanted: [(index: Int, object: String)] = []
        for entry in listing.bytes.split(separator: 0) {
            // `<mode> <type> <object> <size>\t<path>`, the size padded with spaces.
            guard let entry = ListedEntry(entry, words: 4) else { continue }
            let file = String(decoding: entry.path, as: UTF8.self)
            guard RuleSource.isRuleFile(String(file.split(separator: "/").last ?? "")) else { continue }
            if !entry[0].hasPrefix("100") {
                sources.append(RuleSource(file: file, content: .refused(reason: "is not a file")))
            } else if (Int(entry[3]) ?? 0) > RuleSource.largestFile {
                sources.append(RuleSource(file: file, content: .refused(reason: RuleSource.tooLarge)))
            } else {
                wanted.append((sources.count, entry[2]))
                sources.append(RuleSource(file: file, content: .refused(reason: "is missing from the repository")))
            }
        }
        if wanted.isEmpty { return sources }
        let contents = try ObjectReader(in: directory, git: git, environment: environment, mayFetch: true).contents(
            of: wanted.map(\.object))
        for (index, object) in wanted {
            if let bytes = contents[object] { sources[index].content = .bytes(bytes) }
        }
        // As they stand on disk: rules first.
        return sources.filter { !$0.isSettings } + sources.filter(\.isSettings)
    }
}
