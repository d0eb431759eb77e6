import ArgumentParser
import Checking
import GitCommand
import RuleFiles
import Rules

/// Lists the rules, and names the rule files that are not in force.
struct ListRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the rules of this repository.")

    @Flag(help: "As a JSON array.")
    var json = false

    func run() throws {
        let store = RuleStore(in: try RepositoryPaths.discover())
        if json {
            print(JSONText.array(store.rules.map(RuleJSON.text)))
        } else {
            for rule in store.rules {
                print("\(rule.id)  [\(rule.stage.rawValue)]  \(Printable.text(rule.statement))")
            }
            if store.rules.isEmpty && store.failures.isEmpty { print(Self.none) }
        }
        ReportOutput(format: .text).remark(on: store.failures)
    }

    private static let none = "no rules yet: see what was learned with precept review"
}
