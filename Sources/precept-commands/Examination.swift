import Checking
import Foundation
import Git
import GitCommand
import Hooks
import Instructions
import Memory
import RuleFiles
import Rules
import Signals

/// Looks at what precept stands on, one subject after another.
struct Examination {
    private let directory: String?
    private let paths: RepositoryPaths

    /// - Throws: `RepositoryNotFound` outside every repository, for there is nothing to look at.
    init(of directory: String?) throws {
        self.directory = directory
        paths = try RepositoryPaths.discover(in: directory)
    }

    func diagnoses() throws -> [Diagnosis] {
        try [git(), executable()] + history() + hooks() + rules() + instructions() + settings() + [memory()]
    }

    private func git() throws -> Diagnosis {
        let version = try GitVersion.ofGit()
        return version >= Self.oldestGit
            ? .fine("git", version.text)
            : .problem("git", "\(version.text) is older than \(Self.oldestGit.text)", remedy: "install a newer git")
    }

    private func executable() -> Diagnosis {
        do {
            return .fine("precept", try PreceptExecutable.locate())
        } catch {
            return Self.problem("precept", error)
        }
    }

    /// Learning reads through libgit2, which refuses some formats; the check does not need it.
    private func history() -> [Diagnosis] {
        do {
            let repository = try Repository.open(at: directory ?? ".")
            let refs = try repository.references(prefix: "refs/notes/")
            return [.fine("history", "readable")] + Self.notes(refs.map(\.name), in: repository)
                + Self.changes(try GerritTraces(of: repository))
        } catch {
            return [Self.problem("history", error)]
        }
    }

    private static func notes(_ refs: [String], in repository: Repository) -> [Diagnosis] {
        if refs.isEmpty { return [.fine("notes", "none; history alone is read")] }
        var readable: [String] = []
        var problems: [Diagnosis] = []
        for ref in refs {
            do {
                readable.append("\(Printable.text(ref)) (\(try repository.notes(in: ref).count))")
            } catch {
                problems.append(.problem("notes", "\(Printable.text(ref)) cannot be read as notes", remedy: mendNotes))
            }
        }
        return (readable.isEmpty ? [] : [.fine("notes", readable.joined(separator: ", "))]) + problems
    }

    /// Nothing where reviews are held elsewhere.
    private static func changes(_ traces: GerritTraces) -> [Diagnosis] {
        guard traces.isReviewedThere else { return [] }
        return [
            traces.changes == 0
                ? .fine("changes", "none of Gerrit's; fetch its reviews with: \(fetchChanges)")
                : .fine("changes", "\(traces.changes) of Gerrit's, fetched")
        ]
    }

    private func hooks() -> [Diagnosis] {
        let status: HookStatus
        do {
            status = try HookStatus(in: directory, precept: try? PreceptExecutable.locate())
        } catch {
            return [Self.problem("hooks", error)]
        }
        let wrong = status.hooks.compactMap { hook in
            Self.complaint(about: hook.state).map { "\(hook.name) \($0)" }
        }
        let folder = status.folder.map(ShownPath.text) ?? "git's configuration"
        guard wrong.isEmpty else {
            return [.problem("hooks", "in \(folder): \(wrong.joined(separator: ", "))", remedy: Self.install)]
        }
        guard status.isOurPlace else {
            return [.problem("hooks", "\(folder) is not where they belong", remedy: Self.install)]
        }
        return [.fine("hooks", "installed in \(folder)")]
    }

    private func rules() -> [Diagnosis] {
        let store = RuleStore(in: paths)
        guard store.failures.isEmpty else {
            return store.failures.map { failure in
                let isPack = store.packs.contains { $0.missing != nil && failure.file == "pack \($0.reference)" }
                return .problem("rules", "\(Printable.text(failure.file)) \(Printable.text(failure.reason))", remedy: isPack ? Self.fetchPacks : Self.mendRule)
            }
        }
        let stages = Stage.allCases.reversed().compactMap { stage -> String? in
            let count = store.rules.count { $0.stage == stage }
            return count == 0 ? nil : "\(count) at \(stage.rawValue)"
        }
        let packs = store.packs.map { Diagnosis.fine("pack", "\(Printable.text($0.reference.description)): \(PackWords.text(for: $0, in: store))") }
        return [.fine("rules", stages.isEmpty ? "none yet" : stages.joined(separator: ", "))] + packs
    }

    /// Nothing where there are no rules to tell, or other complaints say why none are.
    private func instructions() -> [Diagnosis] {
        guard let accepted = try? AcceptedRules.read(in: paths), !(accepted.rules + accepted.packRules).isEmpty else { return [] }
        do {
            let amendment = try accepted.amendment()
            let wrong = amendment.changes.filter { $0.old != $0.new }.map { Printable.text($0.path) }
            guard wrong.isEmpty else {
                return [.problem("told", "\(wrong.joined(separator: ", ")) \(wrong.count == 1 ? "does" : "do") not say what the rules say", remedy: Self.syncInstructions)]
            }
            return (amendment.plan?.remarks ?? []).map { .fine("told", Printable.text($0)) }
        } catch {
            return [Self.problem("told", error)]
        }
    }

    /// Silent where nothing is set that could go wrong.
    private func settings() -> [Diagnosis] {
        let settings: Settings
        do {
            settings = try Settings(in: paths)
        } catch {
            return [Self.problem("settings", error)]
        }
        var found: [Diagnosis] = []
        if settings.hasRefusedModel {
            found.append(.problem("model", "\(Settings.sharedPath) names a program, which is not run: what a clone brings never is", remedy: Self.ownSettings))
        }
        guard let model = settings.model else { return found }
        let failure = Memory.exists(commonDirectory: paths.commonDirectory)
            ? (try? Memory.open(commonDirectory: paths.commonDirectory).modelFailure()) ?? nil : nil
        if let failure {
            found.append(.problem("model", "the built-in statements stand: \(Printable.text(failure))", remedy: Self.mendModel))
        } else {
            found.append(.fine("model", "\(Printable.text(model.arguments.joined(separator: " "))) phrases statements"))
        }
        return found
    }

    private func memory() -> Diagnosis {
        let file = "\(paths.commonDirectory)/precept/memory.sqlite"
        return .fine("memory", FileManager.default.fileExists(atPath: file) ? file : "empty; `precept learn` fills it")
    }

    private static func complaint(about state: HookStatus.State) -> String? {
        switch state {
        case .current: nil
        case .outdated(let missing?): "runs \(missing), which does not exist"
        case .outdated(nil): "is not up to date"
        case .foreign: "is another tool's"
        case .missing: "is missing"
        }
    }

    private static func problem(_ subject: String, _ error: any Error) -> Diagnosis {
        let failure = error as? any Failure
        return .problem(subject, failure?.message ?? "\(error)", remedy: failure?.hint ?? "run precept's install.sh again")
    }

    private static let oldestGit = GitVersion(2, 30)
    private static let install = "run `precept install`; what other tools put there is kept and runs first"
    private static let ownSettings = "where you want it, put it into <git dir>/precept/config.yml or ~/.config/precept/config.yml"
    private static let mendModel = "try it by hand; precept learn asks it again"
    private static let mendNotes = "it is left out; where it should hold notes, fetch it again"
    private static let fetchChanges = "git fetch origin '+refs/changes/*:refs/changes/*'"
    private static let fetchPacks = "precept packs update fetches packs; a folder has to be there"
    private static let syncInstructions = "precept sync-instructions writes it anew"
    private static let mendRule = "mend the file, or take it away"
}
