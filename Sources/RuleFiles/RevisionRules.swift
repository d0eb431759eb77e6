import Checking
import GitCommand

/// Reads the rule files of a commit or tree, without understanding them.
enum RevisionRules {
    static func sources(at revision: String, in directory: String?) throws -> [RuleSource] {
        let listing = try GitCommand(
            ["ls-tree", "-z", "-l", "--full-tree", revision, "\(RuleSource.sharedFolder)/"], in: directory
        ).output()
        var sources: [RuleSource] = []
        var wanted: [(index: Int, object: String)] = []
        for entry in listing.bytes.split(separator: 0) {
            // `<mode> <type> <object> <size>\t<path>`, the size padded with spaces.
            let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            let words = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            let file = String(decoding: parts[1], as: UTF8.self)
            guard words.count == 4, RuleSource.isRuleFile(String(file.split(separator: "/").last ?? "")) else { continue }
            if !words[0].hasPrefix("100") {
                sources.append(RuleSource(file: file, content: .refused(reason: "is not a file")))
            } else if (Int(words[3]) ?? 0) > RuleSource.largestFile {
                let reason = "is larger than \(RuleSource.largestFile / 1024) KiB"
                sources.append(RuleSource(file: file, content: .refused(reason: reason)))
            } else {
                wanted.append((sources.count, words[2]))
                sources.append(RuleSource(file: file, content: .refused(reason: "is missing from the repository")))
            }
        }
        let contents = try ObjectReader(in: directory, mayFetch: true).contents(of: wanted.map(\.object))
        for (index, object) in wanted {
            if let bytes = contents[object] { sources[index].content = .bytes(bytes) }
        }
        return sources
    }
}
