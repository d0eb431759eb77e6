import Foundation
import Hooks
import Support

extension Examination {
    func hooks() -> [Diagnosis] {
        let status: HookStatus
        do {
            status = try HookStatus(in: directory, precept: try? PreceptExecutable.locate())
        } catch HookFailure.bareRepository {
            return [.fine("hooks", "none, for nobody commits in a bare repository")]
        } catch {
            return [Self.problem("hooks", error)]
        }
        let wrong = status.hooks.compactMap { hook in
            Self.complaint(about: hook.state).map { "\(hook.name) \($0)" }
        }
        let folder = status.folder.map(ShownPath.text) ?? "git's configuration"
        guard wrong.isEmpty else {
            let elsewhere = status.setElsewhere.map { ", where core.hooksPath (\($0)) leads" } ?? ""
            return [.problem("hooks", "in \(folder)\(elsewhere): \(wrong.joined(separator: ", "))", remedy: Self.install)]
        }
        guard status.isOurPlace else {
            return [.problem("hooks", "\(folder) is not where they belong", remedy: Self.install)]
        }
        return [.fine("hooks", "installed in \(folder)")]
    }

    /// Tools that run precept by its bare name: it has to be where they look.
    func callers() -> [Diagnosis] {
        guard let worktree = paths.worktree else { return [] }
        let husky = (FileBytes.entries(of: "\(worktree)/.husky") ?? []).sorted().map { ".husky/\($0)" }
        let callers = (husky + Self.managers).filter { path in
            guard let bytes = FileBytes.read("\(worktree)/\(path)") else { return false }
            let text = String(decoding: bytes, as: UTF8.self)
            return Self.calls.contains { text.contains($0) }
        }
        if callers.isEmpty { return [] }
        let detail = "\(Self.few(callers)) \(callers.count == 1 ? "runs" : "run") precept by its name, which"
        if !SearchPath.own.finds("precept") { return [.problem("callers", "\(detail) no folder of PATH holds", remedy: Self.linkPrecept)] }
        if SearchPath.bare.finds("precept") { return [] }
        return [
            .note(
                "callers", "\(detail) programs with windows may not find: they look in /usr/local/bin and /usr/bin",
                remedy: Self.linkPrecept)
        ]
    }

    private static func complaint(about state: HookStatus.State) -> String? {
        switch state {
        case .current: nil
        case .outdated(let missing?): "runs \(missing), which does not exist"
        case .outdated(nil): "is not up to date"
        case .notExecutable: "is not executable, so git passes over it"
        case .edited: "was edited"
        case .notPassedOn: "stands where git no longer looks"
        case .foreign: "is another tool's"
        case .missing: "is missing"
        }
    }

    private static let managers = [
        ".pre-commit-config.yaml", "lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml", "package.json",
    ]
    private static let calls = ["precept hook ", "id: precept-check-system", "id: precept-message-system", "id: precept-learn-system"]
    private static let linkPrecept = "link it there: ln -s \((try? PreceptExecutable.locate()) ?? "PRECEPT") /usr/local/bin/precept"
    private static let install = "run `precept install`; what others put there is kept and runs first"
}
