import Foundation

/// Paths as people want to read them: from where they stand, where that is shorter.
enum ShownPath {
    static func text(_ path: String) -> String {
        let here = URL(filePath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
}
