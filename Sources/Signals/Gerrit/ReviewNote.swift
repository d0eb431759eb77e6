/// What Gerrit notes on a submitted commit in `refs/notes/review`: who voted how, who submitted it, and where it was
/// reviewed. It holds no comments, and so no signals, whatever the votes.
///
/// Format: the reviewnotes plugin, lines such as `Code-Review+2: Ada <ada@example.org>` and `Reviewed-on: <address>`.
struct ReviewNote: Sendable, Hashable {
    struct Vote: Sendable, Hashable {
        let label: String
        /// From -2 to +2 most often.
        let value: Int
        let person: String
    }

    let votes: [Vote]
    let submitter: String?
    /// The change's page on the server.
    let reviewedOn: String?

    /// Nil for any other text. Servers add lines of their own, such as `Comments-Total: 3`, which say nothing here.
    init?(_ text: String) {
        var votes: [Vote] = []
        var submitter: String?
        var reviewedOn: String?
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            guard let colon = line.firstRange(of: ": "), Self.isKey(line[..<colon.lowerBound]) else { return nil }
            let (key, value) = (line[..<colon.lowerBound], String(line[colon.upperBound...]))
            switch key {
            case "Submitted-by": submitter = value
            case "Reviewed-on": reviewedOn = value
            default:
                if let vote = Self.vote(key, person: value) { votes.append(vote) }
            }
        }
        guard !votes.isEmpty || submitter != nil || reviewedOn != nil else { return nil }
        (self.votes, self.submitter, self.reviewedOn) = (votes, submitter, reviewedOn)
    }

    private static func isKey(_ text: Substring) -> Bool {
        (text.first?.isLetter ?? false) && text.allSatisfy { $0.isLetter || $0.isNumber || "-_+".contains($0) }
    }

    /// `Code-Review+2`.
    private static func vote(_ key: Substring, person: String) -> Vote? {
        guard let sign = key.lastIndex(where: { $0 == "+" || $0 == "-" }), sign != key.startIndex,
            let value = Int(key[sign...])
        else { return nil }
        return Vote(label: String(key[..<sign]), value: value, person: person)
    }

    /// In a few words, for show.
    var summary: String {
        (votes.map { "\($0.label)\($0.value < 0 ? "" : "+")\($0.value)" } + [reviewedOn].compactMap { $0 })
            .joined(separator: ", ")
    }
}
