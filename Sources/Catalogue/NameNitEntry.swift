import Learning

/// An entry of the catalogue's nits about code that was left out, as it is written.
struct NameNitEntry: Decodable {
    let id: String
    let says: String
    let names: [String]
    let files: [String]?

    var nit: NameNit { NameNit(id: id, statement: says, names: names, extensions: Set(files ?? [])) }
}
