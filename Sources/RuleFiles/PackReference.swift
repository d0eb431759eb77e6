import Rules

/// Where a pack of rules is kept: an entry of `extends` in the settings.
///
/// A folder of rule files of this repository, such as `tools/rules`; or a git repository at one commit,
/// `https://example.org/rules.git@<full commit id>`, whose `.precept/rules` hold them. The id is all that decides
/// what the rules are: whoever has the address in hand can change nothing.
public struct PackReference: Sendable, Hashable, CustomStringConvertible {
    public enum Place: Sendable, Hashable {
        /// From the worktree's top; in one's own settings also an absolute path.
        case folder(String)
        /// What git fetches from, and a full commit id.
        case commit(address: String, id: String)
    }

    public let place: Place
    /// Whether the committed settings name it.
    public let isShared: Bool

    /// - Throws: `RuleFileError` where it is neither, or may not be.
    init(_ text: String, isShared: Bool) throws(RuleFileError) {
        self.isShared = isShared
        let isClean = !text.isEmpty && !text.hasPrefix("-") && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f }
        guard isClean else { throw RuleFileError("extends: \(text) is no pack") }
        if let at = text.lastIndex(of: "@"), Self.isFullID(text[at...].dropFirst()) {
            let address = String(text[..<at])
            // `ext::command` and its like would run what a clone brought in.
            guard !address.isEmpty, !address.contains("::") else { throw RuleFileError("extends: \(text) is no address of a git repository") }
            place = .commit(address: address, id: text[at...].dropFirst().lowercased())
            return
        }
        guard !text.contains(":") else {
            throw RuleFileError("extends: \(text) must be pinned by a full commit id: ADDRESS@<40 hexadecimal digits>")
        }
        var parts = text.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        let isAbsolute = text.hasPrefix("/")
        guard !parts.isEmpty, !(isShared && isAbsolute), !parts.contains(".."), !parts.contains(where: { $0.lowercased() == ".git" }) else {
            throw RuleFileError("extends: \(text) is no folder of this repository")
        }
        if isAbsolute { parts[0] = "/" + parts[0] }
        place = .folder(parts.joined(separator: "/"))
    }

    /// As a person would write it, the commit's id shortened.
    public var description: String {
        switch place {
        case .folder(let folder): folder
        case .commit(let address, let id): "\(address)@\(id.prefix(12))"
        }
    }

    private static func isFullID(_ text: Substring) -> Bool { [40, 64].contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit } }
}
