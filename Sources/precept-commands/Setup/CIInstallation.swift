import Checking
import Foundation
import GitCommand
import Support

/// Writes what a CI service runs into the worktree, and over nothing that is there.
struct CIInstallation {
    private let worktree: String
    private let service: CIService
    private let source: PreceptSource

    /// - Throws: `NoWorktree`; `RepositoryNotFound` outside every repository.
    init(_ service: CIService, in directory: String?, source: PreceptSource) throws {
        guard let worktree = try RepositoryPaths.discover(in: directory).worktree else { throw NoWorktree() }
        self.worktree = worktree
        self.service = service
        self.source = source
    }

    /// - Returns: What was done, in lines for a person.
    /// - Throws: `CIFileFailure`, and nothing is written then.
    func install() throws -> String {
        let file = service.file(source: source, branch: try defaultBranch())
        // Both are looked at before either is written.
        let standing = try text(at: file.path)
        let entry = try service.entry.map { (file: $0, standing: try text(at: $0.path)) }
        guard standing == nil || standing == Array(file.text.utf8) else { throw CIFileFailure.inTheWay(path: file.path) }
        var lines = [standing == nil ? "wrote \(file.path)" : "\(file.path) is as it should be"]
        if standing == nil { try write(file) }
        if let entry, let standing = entry.standing {
            if !String(decoding: standing, as: UTF8.self).contains(file.path) {
                lines.append("\(entry.file.path) is yours, and was left alone; to have the job run, add to it:")
                lines += entry.file.text.split(separator: "\n").map { "    \($0)" }
            }
        } else if let entry {
            try write(entry.file)
            lines.append("wrote \(entry.file.path)")
        }
        lines.append("it gets precept from \(source.url) at \(source.revision); commit what was written")
        return lines.map { $0 + "\n" }.joined()
    }

    /// Nil where nothing stands there, not even a link that leads nowhere.
    private func text(at path: String) throws -> [UInt8]? {
        let full = "\(worktree)/\(path)"
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: full) else { return nil }
        guard attributes[.type] as? FileAttributeType == .typeRegular, let bytes = FileBytes.read(full) else {
            throw CIFileFailure.inTheWay(path: path)
        }
        return bytes
    }

    private func write(_ file: (path: String, text: String)) throws {
        let target = URL(filePath: worktree).appending(path: file.path)
        try refuseLinks(to: file.path)
        let folder = target.deletingLastPathComponent()
        guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil,
            FileBytes.write(Array(file.text.utf8), to: target.path)
        else { throw CIFileFailure.notWritten(path: file.path) }
    }

    /// A folder that is a link could lead anywhere.
    private func refuseLinks(to path: String) throws {
        var folder = URL(filePath: worktree)
        for name in path.split(separator: "/").dropLast() {
            folder.append(path: String(name))
            let type = try? FileManager.default.attributesOfItem(atPath: folder.path)[.type] as? FileAttributeType
            if type == .typeSymbolicLink { throw CIFileFailure.behindLink(path: path) }
        }
    }

    /// The branch that the remote calls its main one; without a remote, one of the usual name, or the current one.
    private func defaultBranch() throws -> String {
        func answer(_ arguments: [String]) throws -> String? {
            let output = try GitCommand(arguments, in: worktree).run()
            return output.status == 0 && !output.text.isEmpty ? output.text : nil
        }
        if let remote = try answer(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]) {
            return String(remote.dropFirst("origin/".count))
        }
        for name in ["main", "master"] where try answer(["rev-parse", "--verify", "--quiet", "refs/heads/\(name)"]) != nil {
            return name
        }
        return try answer(["symbolic-ref", "--quiet", "--short", "HEAD"]) ?? "main"
    }
}

/// Why a CI service's file was not written.
enum CIFileFailure: Failure {
    case inTheWay(path: String)
    case behindLink(path: String)
    case notWritten(path: String)
    case sourceUnknown

    var message: String {
        switch self {
        case .inTheWay(let path): "\(path) is there already and is not what would be written; it was left alone"
        case .behindLink(let path): "\(path) lies behind a symbolic link, and was not written"
        case .notWritten(let path): "\(path) cannot be written"
        case .sourceUnknown:
            "where CI could get precept from is not known: this one was not built in a clone of a repository that others reach"
        }
    }

    var hint: String? {
        switch self {
        case .inTheWay: "move it away to have it written anew, then compare"
        case .behindLink: "put a folder in the link's place"
        case .notWritten: "see that there is space, and that you may write there"
        case .sourceUnknown: "name it: precept install --ci github --from https://… --at COMMIT"
        }
    }
}
