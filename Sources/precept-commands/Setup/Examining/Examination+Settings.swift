import Instructions
import Memory
import RuleFiles
import Support

extension Examination {
    /// Nothing where there are no rules to tell, or other complaints say why none are.
    func instructions() -> [Diagnosis] {
        guard let accepted = try? AcceptedRules.read(in: paths), !(accepted.rules + accepted.packRules).isEmpty else { return [] }
        do {
            let amendment = try accepted.amendment()
            let wrong = amendment.changes.filter { $0.old != $0.new }.map { Printable.text($0.path) }
            guard wrong.isEmpty else {
                return [
                    .problem(
                        "told", "\(wrong.joined(separator: ", ")) \(wrong.count == 1 ? "does" : "do") not say what the rules say",
                        remedy: Self.syncInstructions)
                ]
            }
            let ignored = try IgnoredFiles.among(amendment.changes.map(\.path), in: paths.worktree ?? ".").sorted()
            return (amendment.plan?.remarks ?? []).map { .fine("told", Printable.text($0)) }
                + ignored.map { path in
                    .note(
                        "told", "git ignores \(Printable.text(path)): what it tells stays in this clone",
                        remedy: "git check-ignore -v \(Printable.text(path)) says by which line; \(Self.otherClones)")
                }
        } catch {
            return [Self.problem("told", error)]
        }
    }

    /// Silent where nothing is set that could go wrong.
    func settings() -> [Diagnosis] {
        let settings: Settings
        do {
            settings = try Settings(in: paths)
        } catch {
            return [Self.problem("settings", error)]
        }
        var found: [Diagnosis] = []
        if settings.hasRefusedModel {
            found.append(
                .problem(
                    "model", "\(Settings.sharedPath) names a program, which is not run: what a clone brings never is",
                    remedy: Self.ownSettings))
        }
        if settings.sources.contains(.github) && !SearchPath.own.finds("gh") {
            found.append(
                .problem(
                    "settings", "sources has github, but there is no gh on PATH to ask it with",
                    remedy: "install GitHub's gh, and log in: gh auth login"))
        }
        let missing = settings.notes.map(\.ref).filter { asked(["rev-parse", "-q", "--verify", $0]).isEmpty }
        if !missing.isEmpty {
            found.append(
                .note(
                    "settings", "notes names \(Self.few(missing)), which \(missing.count == 1 ? "is" : "are") not here",
                    remedy: "precept sync fetches what the remote has"))
        }
        guard let model = settings.model else { return found }
        if let failure = try? Memory.openExisting(commonDirectory: paths.commonDirectory)?.modelFailure() {
            found.append(.problem("model", "the built-in statements stand: \(Printable.text(failure))", remedy: Self.mendModel))
        } else {
            found.append(.fine("model", "\(Printable.text(model.arguments.joined(separator: " "))) phrases statements"))
        }
        return found
    }

    private static let ownSettings = "where you want it, put it into <git dir>/precept/config.yml or ~/.config/precept/config.yml"
    private static let mendModel = "try it by hand; precept learn asks it again"
    private static let otherClones = "other clones write their own with precept sync-instructions"
    private static let syncInstructions = "precept sync-instructions writes it anew"
}
