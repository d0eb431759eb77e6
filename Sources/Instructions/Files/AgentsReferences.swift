/// How the text of a CLAUDE.md refers to AGENTS.md beside it, outside code.
struct AgentsReferences {
    /// `@AGENTS.md` or `@./AGENTS.md`, by itself or in a sentence: agents read the file in its place.
    private(set) var imports = false
    /// `[…](AGENTS.md)`, a Markdown link that readers follow.
    private(set) var links = false

    init(in file: [UInt8]) {
        var fence = CodeFence()
        for line in TextLines(file) where !fence.take(line.text, number: line.number) {
            let text = Self.withoutCode(String(decoding: line.text, as: UTF8.self).lowercased())
            imports = imports || Self.importPaths(in: text).contains { Self.names.contains($0) }
            links = links || Self.linkTargets(in: text).contains { Self.names.contains($0) }
        }
    }

    private static let names: Set<Substring> = ["agents.md", "./agents.md"]

    private static func withoutCode(_ line: String) -> String {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 0 || $0.offset == parts.count - 1 }
            .map { String($0.element) }.joined(separator: " ")
    }

    private static func importPaths(in line: String) -> [Substring] {
        line.split(whereSeparator: \.isWhitespace).compactMap { word in
            let start = word.drop { "(\"'*_".contains($0) }
            guard start.first == "@" else { return nil }
            var path = start.dropFirst()
            while let last = path.last, ".,;:!?)\"'*_".contains(last) { path.removeLast() }
            return path
        }
    }

    private static func linkTargets(in line: String) -> [Substring] {
        var targets: [Substring] = []
        var rest = line[...]
        while let opening = rest.firstRange(of: "](") {
            rest = rest[opening.upperBound...]
            targets.append(rest.prefix { $0 != ")" && $0 != "#" && $0 != " " })
        }
        return targets
    }
}
