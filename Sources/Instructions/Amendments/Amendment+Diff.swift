import Support

extension Amendment {
    /// The change in unified form, fit for a terminal: what could act on one is shown by its number.
    public var diff: String { changes.map(\.diff).joined() }
}

extension FileChange {
    /// Empty where nothing changes.
    public var diff: String {
        old == new ? "" : text(of: LineDiff(from: old ?? [], to: new ?? []))
    }

    /// The same where it is known that these lines alone change, counted from 1, each in its place.
    public func diff(changing lines: Set<Int>) -> String {
        old == new ? "" : text(of: LineDiff(from: old ?? [], to: new ?? [], changing: lines))
    }

    private func text(of difference: LineDiff) -> String {
        let name = Printable.text(path)
        let heads = ["--- \(old == nil ? "/dev/null" : "a/\(name)")", "+++ \(new == nil ? "/dev/null" : "b/\(name)")"]
        return (heads + difference.hunks).map { $0 + "\n" }.joined()
    }
}
