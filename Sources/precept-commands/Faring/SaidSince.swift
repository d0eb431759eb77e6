import Outcomes
import Rules
import Support

/// What was said of a rule after it was accepted, as the page quotes it.
struct SaidSince {
    // The names are the template's.
    let id: String
    let statement: String
    let quotes: [Quote]
    let more: Int?

    private static let mostQuotes = 5

    /// Of those rules of which anything was said, the newest first.
    static func all(of rules: [Rule], _ rates: RepeatRates) -> [SaidSince] {
        let said = Dictionary(grouping: rates.repeats.filter(\.isAfter), by: \.rule)
        return rules.compactMap { rule in
            let quotes = said[rule.id, default: []].reversed().compactMap { Quote(Evidence($0.signal)) }
            return quotes.isEmpty ? nil : SaidSince(rule, quotes)
        }
    }

    private init(_ rule: Rule, _ quotes: [Quote]) {
        id = Printable.text(rule.id)
        statement = CleanText.line(rule.statement)
        self.quotes = Array(quotes.prefix(Self.mostQuotes))
        more = quotes.count > Self.mostQuotes ? quotes.count - Self.mostQuotes : nil
    }
}
