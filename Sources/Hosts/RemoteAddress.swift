/// A remote's address on a host: `https://host/owner/name.git`, `ssh://git@host:22/owner/name`, `git@host:owner/name.git`.
struct RemoteAddress {
    let host: Substring
    /// The repository's name last, without `.git`.
    let path: [Substring]

    /// Nil of a folder, and of what is written otherwise.
    init?(_ address: String) {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") {
            guard ["https", "http", "ssh", "git"].contains(rest[..<scheme.lowerBound].lowercased()) else { return nil }
            rest = rest[scheme.upperBound...]
        } else {
            guard let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") else { return nil }
            rest = rest[..<colon] + "/" + rest[colon...].dropFirst()
        }
        var parts = rest.split(separator: "/")
        guard parts.count > 1 else { return nil }
        if let at = parts[0].lastIndex(of: "@") { parts[0] = parts[0][at...].dropFirst() }
        if let port = parts[0].firstIndex(of: ":") { parts[0] = parts[0][..<port] }
        if parts[parts.count - 1].hasSuffix(".git") { parts[parts.count - 1] = parts[parts.count - 1].dropLast(4) }
        host = parts[0]
        path = Array(parts.dropFirst())
    }
}
