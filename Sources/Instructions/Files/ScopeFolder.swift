/// The one folder that a scope stays within.
enum ScopeFolder {
    /// From the repository's root; nil where the scope reaches over more than one folder, or cannot be told to stay
    /// in one.
    static func folder(of scope: [String]) -> String? {
        let included = scope.filter { !$0.hasPrefix("!") }
        // Where the first glob excludes, everything else is in.
        guard let first = scope.first, !first.hasPrefix("!"), !included.isEmpty else { return nil }
        var common = Self.folders(of: included[0])
        for glob in included.dropFirst() {
            let others = Self.folders(of: glob)
            common = zip(common, others).prefix { $0 == $1 }.map(\.0)
        }
        return common.isEmpty ? nil : common.joined(separator: "/")
    }

    /// The folders that a glob names before its first special character.
    private static func folders(of glob: String) -> [Substring] {
        var parts = glob.split(separator: "/", omittingEmptySubsequences: false)
        while let first = parts.first, first.isEmpty || first == "." { parts.removeFirst() }
        let isPlain = { (part: Substring) in !part.isEmpty && part != ".." && !part.contains { "*?[{\\".contains($0) } }
        return parts.dropLast().prefix(while: isPlain).map { $0 }
    }
}
