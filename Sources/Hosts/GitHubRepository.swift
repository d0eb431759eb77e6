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

    /// Reads a remote's address; nil where it names no repository on a host.
    public init?(address: String) {
        guard let address = RemoteAddress(address), address.path.count == 2 else { return nil }
        let host = address.host == "ssh.github.com" ? Self.publicHost[...] : address.host
        self.init(host: host, owner: address.path[0], name: address.path[1])
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
