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
        if wanted.isEmpty { return sources }
        for ((index, _), blob) in zip(wanted, try blobs(wanted.map(\.object), in: directory)) {
            if let blob { sources[index].content = .bytes(blob) }
        }
        return sources
    }

    /// The contents of the blobs of these ids; nil for each that is missing.
    static func blobs(_ ids: [String], in directory: String?) throws -> [[UInt8]?] {
        let input = ids.map { $0 + "\n" }.joined()
        let batch = try GitCommand(["cat-file", "--batch"], in: directory, input: Array(input.utf8)).output()
        var rest = batch.bytes[...]
        return ids.map { _ in nextBlob(&rest) }
    }

    /// The next answer of `cat-file --batch`: `<object> blob <size>\n<bytes>\n`, or `<object> missing\n`.
    private static func nextBlob(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
        rest = rest[(end + 1)...]
        guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size < rest.count else { return nil }
        let blob = Array(rest.prefix(size))
        rest = rest.dropFirst(size + 1)
        return blob
    }
}
