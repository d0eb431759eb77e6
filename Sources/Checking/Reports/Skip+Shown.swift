import Rules

extension Skip {
    /// Whether somebody asked for it, or it is as it should be; the others are nobody's wish.
    var isAsked: Bool { kind == .waived || kind == .bypassed || kind == .foreign }

    /// In two or three words.
    var headline: String {
        switch kind {
        case .waived: "waived"
        case .bypassed: "skipped"
        case .notLoaded: "rule not in force"
        case .unreadable: "not judged"
        case .exhausted: "match given up"
        case .foreign: "vendored or generated"
        }
    }
}
