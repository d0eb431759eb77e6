/// A repository on GitHub, or on an enterprise's own GitHub.
public struct GitHubRepository: Sendable, Hashable, CustomStringConvertible {
    public let host: String
    public let owner: String
    public let name: String

    static let publicHost = "github.com"

    public var description: String {
        host == Self.publicHost ? "\(owner)/\(name)" : "\(host)/\(owner)/\(name)"
    }

    /// Reads `owner/name` or `host/owner/name`; nil where it is neither.
    public init?(name text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 2: self.init(host: Self.publicHost[...], owner: parts[0], name: parts[1])
        case 3: self.init(host: parts[0], owner: parts[1], name: parts[2])
        default: return nil
        }
    }

    /// Reads a remote's address: `https://host/owner/name.git`, `ssh://git@host:22/owner/name`,
    /// `git@host:owner/name.git`; nil where it names no repository on a host.
    public init?(address: String) {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") {
            guard ["https", "http", "ssh", "git"].contains(rest[..<scheme.lowerBound].lowercased()) else { return nil }
            rest = rest[scheme.upperBound...]
        } else {
            guard let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") else { return nil }
            rest = rest[..<colon] + "/" + rest[colon...].dropFirst()
        }
        var parts = rest.split(separator: "/")
        guard parts.count == 3 else { return nil }
        if let at = parts[0].lastIndex(of: "@") { parts[0] = parts[0][at...].dropFirst() }
        if let port = parts[0].firstIndex(of: ":") { parts[0] = parts[0][..<port] }
        if parts[2].hasSuffix(".git") { parts[2] = parts[2].dropLast(4) }
        let host = parts[0] == "ssh.github.com" ? Self.publicHost[...] : parts[0]
        self.init(host: host, owner: parts[1], name: parts[2])
    }

    private init?(host: Substring, owner: Substring, name: Substring) {
        // They become arguments and parts of an address.
        for part in [host, owner, name] {
            guard let first = part.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
                part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
            else { return nil }
        }
        self.host = host.lowercased()
        self.owner = String(owner)
        self.name = String(name)
    }
}
