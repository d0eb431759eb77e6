import ArgumentParser
import Checking
import GitCommand
import RuleFiles
import Support

/// The packs of rules that this repository extends.
struct PacksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packs", abstract: "List the packs of rules that the settings extend, or fetch them.",
        discussion: """
            extends: [tools/rules, "https://example.org/rules.git@<full commit id>"] in .precept/config.yml takes in \
            the rule files of a folder, or those in .precept/rules of another repository at one commit. A rule of the \
            repository's own with the same id stands in for the pack's, and a pack's for that of a pack which it extends.
            """,
        subcommands: [List.self, Update.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the packs, and how many rules each holds.")

        func run() throws {
            let store = RuleStore(in: try RepositoryPaths.discover())
            for pack in store.packs { print("\(Printable.text(pack.reference.description))  \(PackWords.text(for: pack, in: store))") }
            // Of those that are missing, the list says so.
            let broken = store.failures.filter { failure in
                RuleSource.isSettings(failure.file)
                    || failure.file.hasPrefix("pack ")
                        && !store.packs.contains { failure.file == "pack \($0.reference)" && $0.missing != nil }
            }
            if store.packs.isEmpty && broken.isEmpty { print("no packs: extends in .precept/config.yml names them") }
            ReportOutput(format: .text).remark(on: broken)
            if !broken.isEmpty || store.packs.contains(where: { $0.missing != nil }) { throw ExitCode(2) }
        }
    }

    struct Update: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Fetch the packs that are not here yet.")

        func run() throws { try PackUpdate(in: RepositoryPaths.discover()).run(onlyMissing: false) }
    }
}
