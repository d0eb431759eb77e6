import ArgumentParser
import Checking
import GitCommand
import Hosts
import Instructions
import RuleFiles
import Support

/// Fetches the packs that the settings pin by a commit. Only a person's command comes here, never a hook.
struct PackUpdate {
    let paths: RepositoryPaths
    private let store: PackStore

    /// - Throws: `SettingsError` where the settings that name packs cannot be read.
    init(in paths: RepositoryPaths) throws {
        self.paths = paths
        _ = try Settings(in: paths)
        store = PackStore(commonDirectory: paths.commonDirectory)
    }

    /// Fetches what is not here yet, and what that extends in turn; one that fails is named, and keeps none of the others
    /// back. What is here is what its commit id says, and needs no other look.
    /// - Parameter onlyMissing: Says nothing of those that are here.
    func run(onlyMissing: Bool) throws {
        var isWhole = true
        var hasFetched = false
        var seen: Set<PackReference.Place> = []
        while let reference = RuleStore(in: paths).packs.map(\.reference).first(where: { !seen.contains($0.place) }) {
            seen.insert(reference.place)
            guard case .commit(let address, let id, _) = reference.place else { continue }
            if store.holds(id) {
                if !onlyMissing { print("\(Printable.text(reference.description))  is here") }
                continue
            }
            print("fetching \(Printable.text(reference.description))")
            do {
                try PackFetch(id, from: address, into: store.repository(of: id)).run(in: paths.worktree)
                hasFetched = true
            } catch {
                ErrorFunnel.report(error)
                isWhole = false
            }
        }
        // Their advice is told like the team's own.
        if hasFetched, let amendment = try? AcceptedRules.read(in: paths).amendment(), !amendment.changesNothing {
            print("precept sync-instructions has the instruction files tell what came")
        }
        if !isWhole { throw ExitCode(2) }
    }
}
