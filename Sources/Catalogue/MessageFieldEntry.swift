import Learning

/// An entry of the catalogue's fields of commit messages, as it is written.
struct MessageFieldEntry: Decodable {
    let id: String
    let says: String
    let names: [String]
    let value: String?
    let asks: String
    let told: String?
    let always: Bool?

    var field: MessageField {
        let anyName = "(?:\(names.joined(separator: "|").replacing(" ", with: "[ ]")))"
        return MessageField(
            id: id, statement: says, names: names, value: value ?? "", asks: asks.replacing("{names}", with: anyName),
            told: told?.replacing("{names}", with: anyName), isOfAll: always ?? false)
    }
}
