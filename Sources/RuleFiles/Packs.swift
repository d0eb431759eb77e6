import Checking
import GitCommand

/// The packs that a repository's settings extend, and those that these extend in turn, with their rule files, not yet
/// understood.
public struct Packs: Sendable, Hashable {
    public struct Pack: Sendable, Hashable {
        public let reference: PackReference
        public let sources: [RuleSource]
        /// Why there are none.
        public let missing: String?
        /// The packs that lead to it, from the one that the settings name; none where they name it.
        public let way: [PackReference]
        /// All that extend it, directly or not: their rules stand in for its.
        public fileprivate(set) var extenders: Set<PackReference.Place> = []
    }

    public private(set) var packs: [Pack] = []
    /// Settings that cannot be read, and so may name packs that are not in force.
    public private(set) var failures: [RuleLoadFailure] = []

    /// Packs that extend one another, and packs in all. Whoever has more has lost sight of them.
    private static let mostDeep = 8
    private static let mostPacks = 64

    /// None at all.
    public init() {}

    /// The packs as they stand on disk.
    /// - Parameter sources: The settings files, among others.
    init(named sources: [RuleSource], in paths: RepositoryPaths) {
        let store = PackStore(commonDirectory: paths.commonDirectory)
        self.init(named: sources) { reference in
            switch reference.place {
            case .folder(let folder): RuleFolder.sources(ofPack: folder, in: paths)
            case .commit(_, let id, let folder): store.sources(of: id, folder: folder)
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
            case .commit(_, let id, let folder): return store.sources(of: id, folder: folder)
            }
        }
    }

    private init(named sources: [RuleSource], read: (PackReference) -> [RuleSource]?) {
        var waiting: [(reference: PackReference, way: [PackReference])] = []
        for source in sources where source.isSettings {
            do {
                waiting += try Settings.packs(in: source).map { ($0, []) }
            } catch {
                failures.append(RuleLoadFailure(file: source.file, reason: "\(error)"))
            }
        }
        var next = 0
        while next < waiting.count {
            let (reference, way) = waiting[next]
            next += 1
            if let known = packs.firstIndex(where: { $0.reference.place.isSame(as: reference.place) }) {
                if let extender = way.last { packs[known].extenders.insert(extender.place) }
                continue
            }
            guard way.count < Self.mostDeep, packs.count < Self.mostPacks else {
                let reason =
                    way.count < Self.mostDeep
                    ? "is one of more than \(Self.mostPacks) packs" : "is extended over more than \(Self.mostDeep) packs"
                failures.append(RuleLoadFailure(file: "pack \(reference)", reason: "it \(reason), and is not followed"))
                continue
            }
            let found = read(reference)
            let rules = found?.filter { !$0.isSettings }
            let nested = found.map { self.nested(in: $0, of: reference) } ?? []
            let missing = rules == nil ? Self.missing(reference) : rules == [] && nested.isEmpty ? "it holds no rules" : nil
            packs.append(Pack(reference: reference, sources: rules ?? [], missing: missing, way: way, extenders: Set(way.map(\.place))))
            waiting += nested.map { ($0, way + [reference]) }
        }
        closeExtenders()
    }

    /// What a pack's own settings extend: data as everything in it, and pinned by its commit.
    private mutating func nested(in sources: [RuleSource], of pack: PackReference) -> [PackReference] {
        guard case .commit = pack.place else { return [] }
        var found: [PackReference] = []
        for source in sources where source.isSettings {
            do {
                for named in try Settings.packs(in: source) { found.append(try named.named(by: pack)) }
            } catch {
                failures.append(RuleLoadFailure(file: "pack \(pack)", reason: "\(source.file): \(error)"))
            }
        }
        return found
    }

    /// What extends an extender extends too.
    private mutating func closeExtenders() {
        for _ in packs.indices {
            for index in packs.indices {
                let above = packs.filter { packs[index].extenders.contains($0.reference.place) }
                for pack in above { packs[index].extenders.formUnion(pack.extenders) }
                packs[index].extenders.remove(packs[index].reference.place)
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
        case .commit(_, _, let folder) where folder != RuleSource.sharedFolder: "its commit has no such folder"
        case .commit: "it is not here; fetch it with: precept packs update"
        }
    }
}
