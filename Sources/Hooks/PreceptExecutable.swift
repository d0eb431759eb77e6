import Foundation

/// Where this installation's `precept` lies.
public enum PreceptExecutable {
    /// The absolute path that the shims are to run: beside this process's executable, or in the `bin`
    /// of the prefix whose `libexec/precept` it lies in.
    /// - Throws: `HookFailure.preceptNotFound`.
    public static func locate() throws -> String {
        let folder = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
            .resolvingSymlinksInPath().deletingLastPathComponent()
        return try locate(from: folder.path)
    }

    static func locate(from folder: String) throws -> String {
        let parts = folder.split(separator: "/")
        var candidates = ["\(folder)/precept"]
        if parts.suffix(2) == ["libexec", "precept"] {
            candidates.insert("/" + (parts.dropLast(2) + ["bin", "precept"]).joined(separator: "/"), at: 0)
        }
        guard let found = candidates.first(where: Files.isExecutable) else {
            throw HookFailure.preceptNotFound(beside: folder)
        }
        return found
    }
}
