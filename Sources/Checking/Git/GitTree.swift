import Change
import GitCommand
import Rules

/// A tree as git answers for it: the one that is staged, or a commit's.
public final class GitTree: ChangedTree {
    public enum Place: Sendable {
        case index
        /// By its id.
        case commit(String)
    }

    private let place: Place
    private let paths: RepositoryPaths
    private let reader: ObjectReader
    private var listed: [TreeFile]?
    private var identified: String?

    /// - Parameter mayFetch: Whether what a partial clone has left out may be fetched. A hook reaches no network.
    public init(_ place: Place, in paths: RepositoryPaths, mayFetch: Bool) {
        self.place = place
        self.paths = paths
        reader = ObjectReader(mayFetch: mayFetch)
    }

    public func entries() throws -> [TreeFile] {
        if let listed { return listed }
        let entries = try TreeListing.read(place, in: paths)
        listed = entries
        return entries
    }

    public func sizes(of objects: Set<String>) throws -> [String: Int] { try reader.sizes(of: objects) }

    public func contents(of objects: Set<String>) throws -> [String: [UInt8]] {
        // Sizes first: a rule about text shall not have to hold a film in memory.
        let sizes = try reader.sizes(of: objects)
        var room = Self.mostContent
        let small = sizes.sorted { $0.key < $1.key }.filter { entry in
            guard entry.value <= min(room, Self.largestText) else { return false }
            room -= entry.value
            return true
        }
        return try reader.contents(of: small.map(\.key))
    }

    /// In bytes: more is no text that anyone wrote.
    package static let largestText = 4 << 20
    /// In bytes, of all that is asked for at once.
    private static let mostContent = 64 << 20

    public func isAttested(_ command: String) throws -> Bool {
        let id = try identified ?? self.id()
        identified = id
        return Attestations.contain(id, command, in: paths)
    }

    /// Of these paths, those that the tree's `.gitattributes` say to be foreign, or not to be (`ForeignFiles.attributes`).
    public func foreign(among paths: Set<[UInt8]>) throws -> [[UInt8]: Bool] {
        try AttributeReader(place, in: self.paths).foreign(among: paths)
    }

    private func id() throws -> String {
        switch place {
        case .index: try IndexTree.id(in: paths)
        case .commit(let commit): try GitCommand(["rev-parse", "--verify", "\(commit)^{tree}"]).output().text
        }
    }
}
