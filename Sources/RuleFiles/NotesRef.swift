/// A notes ref that `precept sync` keeps equal in two clones.
public struct NotesRef: Sendable, Hashable, CustomStringConvertible {
    /// Below `refs/notes/`, such as `precept` or `devtools/discuss`.
    public let name: String

    /// The one that holds what `precept import` took in.
    public static let own = NotesRef(unchecked: "precept")

    /// Reads `devtools/discuss` or `refs/notes/devtools/discuss`; nil where git would take no such ref, or where it
    /// is what a clone keeps of a remote's.
    public init?(_ text: String) {
        let name = text.hasPrefix(Self.prefix) ? String(text.dropFirst(Self.prefix.count)) : text
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isRef = parts.allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("-") && !part.hasSuffix(".") && !part.hasSuffix(".lock")
                && !part.contains("..") && !part.contains("@{")
                && part.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f && !" ~^:?*[\\".unicodeScalars.contains($0) }
        }
        guard isRef, parts.first != "remotes", name.utf8.count <= 200 else { return nil }
        self.name = name
    }

    private init(unchecked name: String) { self.name = name }

    public var ref: String { Self.prefix + name }
    public var description: String { ref }

    private static let prefix = "refs/notes/"
}
