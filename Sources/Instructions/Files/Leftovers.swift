import Foundation
import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files that carry the number of the process that made them, and that it left when it was killed.
enum Leftovers {
    /// Removes those whose process is no more.
    /// - Parameters:
    ///   - start: What stands before the number.
    ///   - ends: What may stand behind it.
    static func remove(from folder: String, named start: String, ends: [String] = [""]) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(start) {
            let rest = name.dropFirst(start.count)
            let digits = rest.prefix(while: \.isNumber)
            guard ends.contains(String(rest.dropFirst(digits.count))), let process = pid_t(digits), ChildProcess.isNoMore(process)
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }
}
