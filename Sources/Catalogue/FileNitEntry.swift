import Learning

/// An entry of the catalogue's nits about whole files, as it is written.
struct FileNitEntry: Decodable {
    let id: String
    let says: String
    let asks: String
    let files: [String]?
    let exempt: [String]?
    let header: String?
    let finalNewline: Bool?
    let companion: [String]?

    enum CodingKeys: String, CodingKey {
        case id, says, asks, files, exempt, header, companion
        case finalNewline = "final_newline"
    }

    /// Nil where it says nothing that could be checked.
    var nit: FileNit? {
        check.map {
            FileNit(id: id, statement: says, asks: asks, extensions: Set(files ?? []), exempt: exempt ?? [], check: $0)
        }
    }

    private var check: FileNit.Check? {
        if let header { return .header(header) }
        if let companion { return .companion(companion) }
        return finalNewline == true ? .finalNewline : nil
    }
}
