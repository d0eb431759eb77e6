import ArgumentParser
import Foundation
import Support

/// Where CI gets precept from: a repository, and a revision of it, so that what judges a change is what was
/// chosen and not what was pushed there since.
struct PreceptSource: Equatable {
    let url: String
    let revision: String

    /// - Throws: `ValidationError` for what has no place in a script.
    init(url: String, revision: String) throws {
        for text in [url, revision] where !Self.isPlain(text) {
            throw ValidationError("\(Printable.text(text)) cannot stand in a workflow: letters, digits and -._~:/@+= may")
        }
        self.url = url
        self.revision = revision
    }

    /// What `install.sh` wrote down, beside this executable, of the clone that it built; nil where that has no
    /// address that others could reach.
    static func ofThisInstallation() -> PreceptSource? {
        guard let executable = Bundle.main.executableURL?.resolvingSymlinksInPath(),
            let bytes = FileBytes.read(executable.deletingLastPathComponent().appending(path: "source").path)
        else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.count == 2 ? try? PreceptSource(url: lines[0], revision: lines[1]) : nil
    }

    /// What neither a shell nor YAML nor a workflow's expressions take for more than letters.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("-")
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._~:/@+=".unicodeScalars.contains($0))
            }
    }
}
