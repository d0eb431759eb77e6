import ArgumentParser
import GitCommand
import Hosts
import RuleFiles
import Signals
import Support

/// Exchanges review notes with a remote. Only a person comes here: hooks never reach a network.
struct Sync: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Exchange review notes with a remote, so that both have all of them.",
        discussion: """
            Fetches, merges and pushes refs/notes/precept and the notes that .precept/config.yml names \
            (notes: [devtools/discuss, commits]), without ever forcing. Where both sides changed one note, its records \
            are put together, sorted, each once; of a note in free text their paragraphs, in order, each once. Packs that the \
            settings extend and that are not here are fetched too.
            """)

    @Argument(help: "The remote's name; origin, or the only one there is, if left out.")
    var remote: String?

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let settings = try Settings(in: paths)
        let remote =
            try remote.map { try Remote.named($0, in: paths) } ?? Remote.find(in: paths, orElse: "name another: precept sync REMOTE")
        let refs = ([NotesRef.own] + settings.notes).map(\.ref)
        let exchanges = try ProgressLine.during("exchanging notes with \(Printable.text(remote.name))") {
            try NotesSync(refs.map { NotesSync.Ref($0, isText: NotesText.isText($0)) }, with: remote, in: paths).run()
        }
        let width = refs.map(\.count).max() ?? 0
        for exchange in exchanges {
            print(
                Printable.text(exchange.ref) + String(repeating: " ", count: width - exchange.ref.count) + "  "
                    + Self.words(exchange, remote.name))
        }
        if exchanges.contains(where: \.came) { print(Self.learn) }
        try PackUpdate(in: paths).run(onlyMissing: true)
    }

    private static func words(_ exchange: NotesSync.Exchange, _ remote: String) -> String {
        switch (exchange.came, exchange.sent) {
        case (true, true): "merged with \(remote)'s, and sent"
        case (true, false): "brought from \(remote)"
        case (false, true): "sent to \(remote)"
        case (false, false): exchange.isNowhere ? "at neither end" : "the same at both ends"
        }
    }

    private static let learn = "precept learn reads what came"
}
