import Foundation
import Support

/// The folders that a program's bare name is looked for in.
struct SearchPath {
    let folders: [String]

    /// This process's own.
    static var own: SearchPath {
        SearchPath(folders: (Environment["PATH"] ?? "").split(separator: ":").map(String.init))
    }

    /// What programs with windows have, where no shell has read its start-up files.
    static let bare = SearchPath(folders: ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"])

    func finds(_ program: String) -> Bool {
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
}
