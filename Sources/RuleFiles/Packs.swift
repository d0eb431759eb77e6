import Checking
import GitCommand

/// The packs that a repository's settings extend, with their rule files, not yet understood.
public struct Packs: Sendable, Hashable {
    public struct Pack: Sendable, Hashable {
        public let reference: PackReference
        public let sources: [RuleSource]
        /// Why there are none.
        public let missing: String?
    }

    public private(set) var packs: [Pack] = []
    /// Settings that cannot be read, and so may name packs that are not in force.
    public private(set) var failures: [RuleLoadFailure] = []

    /// None at all.
    public init() {}

    /// The packs as they stand on disk.
    /// - Parameter sources: The settings files, among others.
    init(named sources: [RuleSource], in paths: RepositoryPaths) {
        let store = PackStore(commonDirectory: paths.commonDirectory)
        self.init(named: sources) { reference in
            switch reference.place {
            case .folder(let folder): RuleFolder.sources(ofPack: folder, in: paths)
            case .commit(_, let id): store.sources(of: id)
            }
        }
    }

    /// The packs as a revision names them, its folders as they stand there.
    init(named sources: [RuleSource], at revision: String, in directory: String?) throws {
        guard sources.contains(where: \.isSettings) else {
            self.init()
            return
        }
        let store = PackStore(commonDirectory: try RepositoryPaths.discover(in: directory).commonDirectory)
        self.init(named: sources) { reference in
            switch reference.place {
            case .folder(let folder):
                let found = try? RevisionRules.sources(at: revision, folder: folder, in: directory)
                return (found ?? []).isEmpty ? nil : found
            case .commit(_, let id): return store.sources(of: id)
            }
        }
    }

    private init(named sources: [RuleSource], read: (PackReference) -> [RuleSource]?) {
        for source in sources where source.isSettings {
            do {
                for reference in try Settings.packs(in: source) where !packs.contains(where: { $0.reference.place == reference.place }) {
                    let found = read(reference)
                    let missing = found == nil ? Self.missing(reference) : found == [] ? "it holds no rules" : nil
                    packs.append(Pack(reference: reference, sources: found ?? [], missing: missing))
                }
            } catch {
                failures.append(RuleLoadFailure(file: source.file, reason: "\(error)"))
            }
        }
    }

    /// The folders of this repository among them, whose files a check compares each time.
    var folders: [String] {
        packs.compactMap { pack in
            if case .folder(let folder) = pack.reference.place { folder } else { nil }
        }
    }

    /// Whether one is still to be fetched.
    var areIncomplete: Bool {
        packs.contains { pack in
            if case .commit = pack.reference.place { pack.missing != nil } else { false }
        }
    }

    private static func missing(_ reference: PackReference) -> String {
        switch reference.place {
        case .folder: "there is no such folder"
        case .commit: "it is not here; fetch it with: precept packs update"
        }
    }
}
