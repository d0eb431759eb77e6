import ArgumentParser

/// Prints the manual page, which install.sh puts where `man` looks.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the manual page, for man to show.", shouldDisplay: false)

    func run() throws { print(try ManualPage(of: CommandDescription.precept()).text, terminator: "") }
}
