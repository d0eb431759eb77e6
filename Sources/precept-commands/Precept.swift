import ArgumentParser

@main
struct Precept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precept",
        abstract: "Learns from review what keeps going wrong, and blocks the commit that does it again.",
        version: "precept \(Version.text)",
        subcommands: [
            Learn.self,
            Import.self,
            Review.self,
            Evaluate.self,
            Explain.self,
            Status.self,
            WriteReport.self,
            Accept.self,
            Reject.self,
            Retire.self,
            Share.self,
            Undo.self,
            ListRules.self,
            SetSettings.self,
            SyncInstructions.self,
            Sync.self,
            PacksCommand.self,
            Check.self,
            Attest.self,
            ApplyFixes.self,
            Install.self,
            Uninstall.self,
            Doctor.self,
            Manual.self,
        ])

    /// The one way out: 0 clean, 1 findings that block, 2 the tool failed.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            ErrorFunnel.exit(with: error)
        }
    }
}
