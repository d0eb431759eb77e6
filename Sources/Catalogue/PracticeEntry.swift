import Learning

/// An entry of the catalogue's practices, as it is written.
struct PracticeEntry: Decodable {
    let id: String
    let says: String
    let about: String
    let asks: String
    let unless: String?
    let inMessage: String?
    let told: String?
    let usual: Double?
    let messages: Bool?
    let variants: [String: String]?
    let files: [String]?
    let besides: [String]?

    enum CodingKeys: String, CodingKey {
        case id, says, about, asks, unless, told, usual, messages, variants, files, besides
        case inMessage = "in_message"
    }

    var practice: Practice {
        let variants = (variants ?? [:]).map { Practice.Variant(name: $0.key, pattern: $0.value) }.sorted { $0.name < $1.name }
        let names = "(?:\(variants.map(\.pattern).joined(separator: "|")))"
        return Practice(
            id: id, statement: says, about: about, asks: asks.replacing("{names}", with: names),
            unless: unless?.replacing("{names}", with: names), inMessage: inMessage,
            told: told?.replacing("{names}", with: names), usual: usual, variants: variants, extensions: Set(files ?? []),
            isOfMessages: messages ?? true, echoed: Set(besides ?? []))
    }
}
