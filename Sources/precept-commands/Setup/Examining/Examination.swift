import Checking
import GitCommand
import Hooks
import Support

/// Looks at what precept stands on, one subject after another.
struct Examination {
    let directory: String?
    let paths: RepositoryPaths

    /// - Throws: `RepositoryNotFound` outside every repository, for there is nothing to look at.
    init(of directory: String?) throws {
        self.directory = directory
        paths = try RepositoryPaths.discover(in: directory)
    }

    func diagnoses() throws -> [Diagnosis] {
        let groups = [
            [try git(), executable()], variables(), history(), hooks(), callers(), rules(), instructions(), settings(),
            memory(), outcomes(), learning(),
        ]
        return groups.flatMap { $0 }
    }

    private func git() throws -> Diagnosis {
        let version = try GitVersion.ofGit()
        return version >= Self.oldestGit
            ? .fine("git", version.text)
            : .problem("git", "\(version.text) is older than \(Self.oldestGit.text)", remedy: "install a newer git")
    }

    /// The hooks name it in full, so they act where no PATH leads to it.
    private func executable() -> Diagnosis {
        do {
            let precept = try PreceptExecutable.locate()
            return SearchPath.own.finds("precept")
                ? .fine("precept", precept) : .note("precept", "\(precept), which no folder of PATH holds", remedy: Self.extendPath)
        } catch {
            return Self.problem("precept", error)
        }
    }

    /// What a shell's start-up file may have left set.
    private func variables() -> [Diagnosis] {
        let bypass = Bypass.fromEnvironment()
        var found: [Diagnosis] = []
        if bypass.isTotal {
            found.append(.problem("variable", "PRECEPT=0 is set: hooks that get it check nothing", remedy: "unset PRECEPT"))
        }
        if Environment["PRECEPT_LEARN"] == "0" {
            found.append(
                .note(
                    "variable", "PRECEPT_LEARN=0 is set: nothing is learned behind a commit",
                    remedy: "unset PRECEPT_LEARN, or run precept learn now and then"))
        }
        return found
    }

    /// What git prints, without its last line feed; empty where it fails.
    func asked(_ arguments: [String], input: [UInt8] = []) -> String {
        let output = try? GitCommand(arguments, in: directory, input: input).run()
        return output?.status == 0 ? output?.text ?? "" : ""
    }

    /// The first few, and how many more there are.
    static func few(_ names: [String]) -> String {
        let shown = names.prefix(mostNamed).map { Printable.text($0) }.joined(separator: ", ")
        return names.count > mostNamed ? "\(shown) and \(names.count - mostNamed) more" : shown
    }

    static func problem(_ subject: String, _ error: any Error) -> Diagnosis {
        let failure = error as? any Failure
        return .problem(subject, failure?.message ?? "\(error)", remedy: failure?.hint ?? "run precept's install.sh again")
    }

    private static let mostNamed = 5
    private static let oldestGit = GitVersion(2, 30)
    private static let extendPath = "git precept needs it there; install.sh names the line for your shell's start-up file"
}
