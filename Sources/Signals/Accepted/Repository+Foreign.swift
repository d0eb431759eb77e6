import Git
import Rules

extension Repository {
    /// Whether the last commit's `.gitattributes` says of any file that it is vendored or generated, or is not.
    var namesForeignFiles: Bool {
        guard let head = try? head(), let blob = try? blob(at: ".gitattributes", in: head),
            let bytes = (try? self.blob(blob, limit: Self.mostAttributes)) ?? nil
        else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return ForeignFiles.attributes.contains(where: text.contains)
    }

    /// What `.gitattributes` says of the file at a path; nil where it says nothing.
    func foreignByAttributes(_ path: String) -> Bool? {
        let said = ForeignFiles.attributes.compactMap { (try? attribute($0, at: path)) ?? nil }
        return said.isEmpty ? nil : said.contains(true)
    }

    /// In bytes.
    private static let mostAttributes = 1 << 20
}
