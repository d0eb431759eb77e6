import ArgumentParser
import Foundation
import GitCommand
import Memory
import Support

/// Turns whatever a command throws into text and an exit status.
enum ErrorFunnel {
    static func exit(with error: any Error) -> Never {
        if let status = error as? ExitCode { Foundation.exit(status.rawValue) }
        if Precept.exitCode(for: error).isSuccess { Precept.exit(withError: error) }
        report(error)
        Foundation.exit(2)
    }

    /// Says what went wrong and what can be done about it.
    static func report(_ error: any Error) {
        FileHandle.standardError.write(Data(text(of: error).utf8))
    }

    /// The same, in whole lines.
    static func text(of error: any Error) -> String {
        let error = MemoryError.explained(error)
        var text = "precept: \((error as? any Failure)?.message ?? Precept.message(for: error))\n"
        if let hint = (error as? any Failure)?.hint { text += "  hint: \(hint)\n" }
        return text
    }
}
