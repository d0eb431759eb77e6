import Checking

extension Amendment {
    /// The change in unified form, fit for a terminal: what could act on one is shown by its number.
    public var diff: String { changes.map(\.diff).joined() }
}

extension FileChange {
    /// Empty where nothing changes.
    public var diff: String {
        if old == new { return "" }
        let name = Printable.text(path)
        let heads = ["--- \(old == nil ? "/dev/null" : "a/\(name)")", "+++ \(new == nil ? "/dev/null" : "b/\(name)")"]
        return (heads + LineDiff(from: old ?? [], to: new ?? []).hunks).map { $0 + "\n" }.joined()
    }
}
