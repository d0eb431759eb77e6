import Support

/// Where a relative link of a file leads.
struct LinkTarget: Hashable {
    /// From the repository's root, without a final slash; empty for the root itself.
    let path: [UInt8]
    /// Percent-decoded; nil where the link has no `#`.
    let fragment: [UInt8]?

    /// - Returns: Nil for a link that does not lead into the repository: an address, a placeholder of a template,
    ///   or a path that climbs out of it, as links to a host's own pages do.
    init?(_ destination: [UInt8], from file: [UInt8]) {
        guard !Self.hasScheme(destination), !destination.starts(with: "//".utf8), !Self.isTemplate(destination) else { return nil }
        let hash = destination.firstIndex(of: UInt8(ascii: "#"))
        fragment = hash.map { Self.decoded(destination[($0 + 1)...]) }
        let way = Self.decoded(destination[..<(hash ?? destination.count)].prefix { $0 != UInt8(ascii: "?") })
        if way.isEmpty {
            path = file
            return
        }
        var folders = way.first == UInt8(ascii: "/") ? [] : file.split(separator: UInt8(ascii: "/")).dropLast()
        for step in way.split(separator: UInt8(ascii: "/")) where !step.elementsEqual(".".utf8) {
            if step.elementsEqual("..".utf8) {
                guard folders.popLast() != nil else { return nil }
            } else {
                folders.append(step)
            }
        }
        path = Array(folders.joined(separator: "/".utf8))
    }

    private static func hasScheme(_ destination: [UInt8]) -> Bool {
        let scheme = destination.prefix { $0.isASCIILetter || $0.isASCIIDigit || "+.-".utf8.contains($0) }
        return scheme.count > 1 && scheme.count < destination.count && destination[scheme.count] == UInt8(ascii: ":")
            && destination[0].isASCIILetter
    }

    private static func isTemplate(_ destination: [UInt8]) -> Bool {
        ["{{", "{%", "${", "<%"].contains { mark in
            destination.indices.contains { destination[$0...].starts(with: mark.utf8) }
        }
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                decoded.append(value)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}
