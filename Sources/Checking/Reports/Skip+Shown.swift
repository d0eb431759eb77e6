import Rules

extension Skip {
    /// Whether somebody asked for it; the others are nobody's wish.
    var isAsked: Bool { kind == .waived || kind == .bypassed }

    /// In two or three words.
    var headline: String {
        switch kind {
        case .waived: "waived"
        case .bypassed: "skipped"
        case .notLoaded: "rule not in force"
        case .unreadable: "not judged"
        case .exhausted: "match given up"
        }
    }
}
