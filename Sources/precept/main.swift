import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// The lean front door: what git's hooks run, and the plain forms of `check`. All else is handed over
// to the full tool, whose start-up a commit should not pay for.
do {
    exit(try FrontDoor.run(Array(CommandLine.arguments.dropFirst())))
} catch {
    let failure = error as? any Failure
    var text = "precept: \(failure?.message ?? "\(error)")\n"
    if let hint = failure?.hint { text += "  hint: \(hint)\n" }
    FileBytes.writeAll(Array(text.utf8), to: STDERR_FILENO)
    exit(2)
}
