/// Judges the links of Markdown files, by checks of kind `links`.
struct LinkJudge {
    private let rules: [CompiledRule]
    private let files: [ChangedFile]
    private let tree: any ChangedTree
    private let clock: @Sendable () -> UInt64

    /// - Parameter clock: As `SearchTimes` has it.
    init(
        _ rules: [CompiledRule], _ files: [ChangedFile], _ tree: any ChangedTree, clock: @escaping @Sendable () -> UInt64
    ) {
        let rules = rules.filter { if case .links = $0.matcher { true } else { false } }
        self.rules = rules
        self.files = files.filter { file in
            !file.added.isEmpty && MarkdownFile.isNamed(file.path) && rules.contains { $0.scope.contains(file.path) }
        }
        self.tree = tree
        self.clock = clock
    }

    func judge(_ judged: inout Judgement) throws {
        if files.isEmpty { return }
        let contents = try tree.contents(of: Set(files.compactMap(\.entry.object)))
        // All files are read as if by one rule: what it may take grows with what they hold.
        var times = SearchTimes(rules: 1, now: clock)
        func read(_ bytes: [UInt8]) -> MarkdownFile? {
            times.begin(0, on: bytes.count)
            return MarkdownFile(bytes) { times.mayGoOn(0) }
        }
        var links: [(file: ChangedFile, links: [AddedLink])] = []
        for file in files {
            guard let bytes = file.entry.object.flatMap({ contents[$0] }) else {
                judged.skip(Skip(.unreadable, path: file.path, reason: Self.unreadable))
                continue
            }
            guard let markdown = read(bytes) else {
                judged.skip(Skip(.exhausted, path: file.path, reason: Self.givenUp))
                continue
            }
            links.append((file, Self.addedLinks(of: file, in: markdown)))
        }
        let targets = links.flatMap { $0.links.map(\.target) }
        if targets.isEmpty { return }
        let destinations = try LinkDestinations(targets, in: tree, reading: read)
        for path in destinations.givenUp { judged.skip(Skip(.exhausted, path: path, reason: Self.headingsGivenUp)) }
        for (file, links) in links {
            for (index, links) in Dictionary(grouping: links, by: \.index).sorted(by: { $0.key < $1.key }) {
                let broken = links.compactMap { link in destinations.fault(of: link.target).map { (link.place, $0) } }
                guard let first = broken.first else { continue }
                let detail = broken.map(\.1).joined(separator: "; ")
                for rule in rules where rule.scope.contains(file.path) {
                    judged.find(rule, in: file, at: index, first.0, detail: detail)
                }
            }
        }
    }

    private struct AddedLink {
        /// Of the added line.
        let index: Int
        let place: Range<Int>
        let target: LinkTarget
    }

    private static func addedLinks(of file: ChangedFile, in markdown: MarkdownFile) -> [AddedLink] {
        let indices = Dictionary(zip(file.numbers, file.numbers.indices)) { first, _ in first }
        return markdown.links.compactMap { link in
            guard let index = indices[link.line], let target = LinkTarget(link.destination, from: file.path) else { return nil }
            return AddedLink(index: index, place: link.place.clamped(to: 0..<file.added[index].count), target: target)
        }
    }

    private static let givenUp = "given up: its links were not judged, for reading it would take too long"
    private static let headingsGivenUp = "given up: links to its headings were not judged, for reading it would take too long"
    private static let unreadable = "its links were not judged: its content is missing here, or too large"
}
