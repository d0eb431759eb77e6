import ArgumentParser
import Checking
import GitCommand
import Instructions
import RuleFiles
import Rules
import Support

/// Lists the rules, and names the rule files that are not in force.
struct ListRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the rules of this repository.")

    @Flag(help: "As a JSON array.")
    var json = false

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let store = RuleStore(in: paths)
        if json {
            let origin = { (rule: Rule) in store.origins[rule.id].map { JSONText.string($0.description) } }
            print(JSONText.array(store.rules.map { JSONText.object(RuleJSON.members(of: $0) + [("pack", origin($0))]) }))
        } else {
            let own = store.rules.filter { store.origins[$0.id] == nil }
            let isPrivate = { (rule: Rule) in store.files[rule.id].map(RuleSource.isPrivate) ?? false }
            list(own.filter { !isPrivate($0) })
            if own.contains(where: isPrivate) { print("private:") }
            list(own.filter(isPrivate))
            for pack in store.packs {
                print("from \(Printable.text(pack.reference.description))\(PackWords.way(to: pack)):")
                list(store.rules.filter { store.origins[$0.id] == pack.reference })
            }
            if store.rules.isEmpty && store.failures.isEmpty { print(Self.none) }
            // Where no section can be written, there is none to speak of.
            if let plan = try? AcceptedRules.read(in: paths).plan(), !plan.sections.isEmpty {
                for remark in plan.remarks { print(Printable.text(remark)) }
            }
        }
        ReportOutput(format: .text).remark(on: store.failures)
    }

    private func list(_ rules: [Rule]) {
        for rule in rules { print("\(rule.id)  [\(rule.stage.rawValue)]  \(Printable.text(rule.statement))") }
    }

    private static let none = "no rules yet: see what was learned with precept review"
}
