import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Becomes the full tool, which stands beside this executable or in `../libexec/precept`.
public enum Handover {
    /// - Parameter arguments: Without the tool's name.
    /// - Throws: `CommandsMissing`; otherwise it never returns.
    public static func toCommands(_ arguments: [String]) throws(CommandsMissing) -> Never {
        let words = CStrings(["precept"] + arguments)
        for path in places { execv(path, words.pointers) }
        throw CommandsMissing(folder: ownFolder())
    }

    /// Where the full tool may stand, the likeliest first.
    package static var places: [String] {
        let folder = ownFolder()
        return ["\(folder)/precept-commands", "\(folder)/../libexec/precept/precept-commands"]
    }

    private static func ownFolder() -> String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        #if canImport(Glibc)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        guard count > 0 else { return "." }
        let real = String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        #else
        var size = UInt32(path.count)
        guard _NSGetExecutablePath(&path, &size) == 0, let real = RealPath.of(String(cString: path)) else { return "." }
        #endif
        return real.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
}

/// The full tool is not where it was installed.
public struct CommandsMissing: Failure {
    let folder: String

    public var message: String { "precept-commands is missing: it stands neither in \(folder) nor in \(folder)/../libexec/precept" }
    public var hint: String? { "run install.sh again" }
}
