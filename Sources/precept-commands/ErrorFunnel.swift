import ArgumentParser
import Foundation
import GitCommand

/// Turns whatever a command throws into text and an exit status.
enum ErrorFunnel {
    static func exit(with error: any Error) -> Never {
        if let status = error as? ExitCode { Foundation.exit(status.rawValue) }
        if Precept.exitCode(for: error).isSuccess { Precept.exit(withError: error) }
        let failure = error as? any Failure
        let text =
            failure.map { "precept: \($0.message)\n" + ($0.hint.map { "  hint: \($0)\n" } ?? "") }
            ?? "precept: \(Precept.message(for: error))\n"
        FileHandle.standardError.write(Data(text.utf8))
        Foundation.exit(2)
    }
}
