import Rules

extension Trial {
    /// The keys of a rule file's `trial` with their values, in the order in which they are written; nil where there is none.
    /// - Parameter text: Writes a text as one value.
    public func members(writing text: (String) -> String) -> [(key: String, value: String?)] {
        [
            ("reviews", "\(reviews)"), ("authors", "\(authors)"), ("forward", "\(forward)"), ("reverse", "\(reverse)"),
            ("conformance", conformance.map { "\($0)" }), ("conformance_changes", "\(conformanceChanges)"),
            ("rejection", rejection.map { "\($0)" }), ("rejection_changes", "\(rejectionChanges)"),
            ("caught", caught.map { "\($0)" }), ("alarms", "\(alarms)"), ("lines", "\(lines)"), ("since", since.map(text)),
            ("at", text(at)),
        ]
    }
}
