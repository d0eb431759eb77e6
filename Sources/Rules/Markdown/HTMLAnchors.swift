/// Anchors that Markdown's authors set themselves: `<a name="…">`, `<h2 id="…">`, and `{#…}` behind a heading.
enum HTMLAnchors {
    static func find(in line: [UInt8]) -> [String] {
        guard line.contains(UInt8(ascii: "=")) || line.contains(UInt8(ascii: "{")) else { return [] }
        var found: [String] = []
        for start in line.indices {
            if line[start...].starts(with: "{#".utf8) {
                let name = line[(start + 2)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{") }
                found.append(MarkdownFile.comparable(String(decoding: name, as: UTF8.self)))
            }
            guard start > 0, line[start - 1] == 0x20 || line[start - 1] == 9,
                let key = keys.first(where: { line[start...].starts(with: $0) })
            else { continue }
            let value = line[(start + key.count)...].drop { quotes.contains($0) }
            let name = value.prefix { !quotes.contains($0) && $0 != UInt8(ascii: ">") && $0 > 0x20 }
            found.append(MarkdownFile.comparable(String(decoding: name, as: UTF8.self)))
        }
        return found
    }

    private static let keys = [Array("id=".utf8), Array("name=".utf8), Array("ID=".utf8), Array("NAME=".utf8)]
    private static let quotes = Array("\"'".utf8)
}
