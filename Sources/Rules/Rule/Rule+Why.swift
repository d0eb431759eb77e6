extension Rule {
    /// One line that says what taught the rule, such as `said in 16 reviews by 5 people since 2010,
    /// last by A. Reviewer on 2012-03-01`, or `mended in 3 commits …` where nobody said it; empty where nothing is known.
    public var why: String {
        let dated = evidence.filter { $0.at != nil }.sorted { ($0.at ?? "") < ($1.at ?? "") }
        var parts: [String] = []
        let reviews = trial?.reviews ?? Set(evidence.compactMap(\.review)).count
        let people = trial?.authors ?? Set(evidence.compactMap(\.author)).count
        let isOfCommits = !evidence.isEmpty && evidence.allSatisfy { $0.source == Evidence.history }
        let (verb, noun) = isOfCommits ? ("mended", "commit") : ("said", "review")
        if reviews > 0 { parts.append("\(verb) in \(reviews) \(noun)\(reviews == 1 ? "" : "s")") }
        if people > 0 { parts.append("\(parts.isEmpty ? "\(verb) " : "")by \(people) \(people == 1 ? "person" : "people")") }
        if let year = dated.first?.at?.prefix(4), !parts.isEmpty { parts.append("since \(year)") }
        var line = parts.joined(separator: " ")
        if let last = dated.last, let day = last.at, !line.isEmpty {
            line += ", last " + (last.author.map { "by \($0) " } ?? "") + "on \(day.prefix(10))"
        }
        return line
    }
}
