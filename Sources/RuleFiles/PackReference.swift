import Checking

/// Where a pack of rules is kept: an entry of `extends` in the settings.
///
/// A folder of rule files of this repository, such as `tools/rules`; or a git repository at one commit,
/// `https://example.org/rules.git@<full commit id>`, whose `.precept/rules` hold them. The id is all that decides
/// what the rules are: whoever has the address in hand can change nothing.
public struct PackReference: Sendable, Hashable, CustomStringConvertible {
    public enum Place: Sendable, Hashable {
        /// From the worktree's top; in one's own settings also an absolute path.
        case folder(String)
        /// What git fetches from, a full commit id, and a folder from the root of that commit.
        case commit(address: String, id: String, folder: String = RuleSource.sharedFolder)

        /// Whether the same rules are meant, wherever they are fetched from.
        func isSame(as other: Place) -> Bool {
            guard case .commit(_, let id, let folder) = self, case .commit(_, let otherID, let otherFolder) = other else {
                return self == other
            }
            return id == otherID && folder == otherFolder
        }
    }

    public private(set) var place: Place
    /// Whether the committed settings name it, or name what extends it.
    public private(set) var isShared: Bool

    /// - Throws: `RuleFileError` where it is neither, or may not be.
    init(_ text: String, isShared: Bool) throws(RuleFileError) {
        self.isShared = isShared
        let isClean = !text.isEmpty && !text.hasPrefix("-") && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f }
        guard isClean else { throw RuleFileError("extends: \(text) is no pack") }
        if let at = text.lastIndex(of: "@"), Self.isFullID(text[at...].dropFirst()) {
            let address = String(text[..<at])
            // `ext::command` and its like would run what a clone brought in.
            guard !address.isEmpty, !address.contains("::") else {
                throw RuleFileError("extends: \(text) is no address of a git repository")
            }
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

    /// What a pack's own settings name, seen from here: a folder there is one of its commit.
    /// - Throws: `RuleFileError` where that cannot be told.
    func named(by pack: PackReference) throws(RuleFileError) -> PackReference {
        guard case .commit(let address, let id, _) = pack.place else { return self }
        var reference = self
        reference.isShared = pack.isShared
        switch place {
        case .folder(let folder): reference.place = .commit(address: address, id: id, folder: folder)
        case .commit(let address, _, _):
            guard address.hasPrefix("/") || address.contains(":") else {
                throw RuleFileError(
                    "extends: \(self) is a relative address, which leads nowhere from here; name it in the repository's own settings")
            }
        }
        return reference
    }

    /// As a person would write it, the commit's id shortened.
    public var description: String {
        switch place {
        case .folder(let folder): folder
        case .commit(let address, let id, let folder):
            "\(address)@\(id.prefix(12))" + (folder == RuleSource.sharedFolder ? "" : ":\(folder)")
        }
    }

    private static func isFullID(_ text: Substring) -> Bool {
        [40, 64].contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}
