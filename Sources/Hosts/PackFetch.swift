import Foundation
import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Fetches one commit of another repository, with nothing of its history where the server allows it, into a bare
/// repository of its own.
public struct PackFetch: Sendable {
    private let address: String
    /// A full commit id.
    private let id: String
    private let repository: String

    /// - Parameter repository: Where it is kept; nothing stands there until all of it is there.
    public init(_ id: String, from address: String, into repository: String) {
        self.id = id
        self.address = address
        // From where this process stands, not from where git is made to.
        self.repository = URL(fileURLWithPath: repository).path
    }

    /// - Parameter worktree: Where an address that is a relative path starts.
    /// - Throws: `PackUnfetched`; nothing that was here is changed.
    public func run(in worktree: String?) throws {
        let unfinished = "\(repository)\(Self.mark)\(getpid())"
        removeLeftovers()
        defer { try? FileManager.default.removeItem(atPath: unfinished) }
        do {
            try FileManager.default.createDirectory(
                atPath: URL(fileURLWithPath: repository).deletingLastPathComponent().path, withIntermediateDirectories: true)
            let format = id.count == 64 ? ["--object-format=sha256"] : []
            try git(["init", "-q", "--bare", "--template="] + format + ["--", unfinished])
            let own = ["--git-dir", unfinished]
            let fetch = own + ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no"]
            let shallow = try GitCommand(fetch + ["--depth=1", "--", address, id], in: worktree, environment: GitCommand.otherRepository)
                .run()
            // A server may give away only what its branches and tags point at.
            if shallow.status != 0 {
                try git(fetch + ["--", address, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"], in: worktree)
            }
            try git(own + ["update-ref", "refs/heads/pack", "\(id)^{commit}"])
            guard rename(unfinished, repository) == 0 || errno == EEXIST || errno == ENOTEMPTY else {
                throw PackUnfetched(address: address, reason: "it cannot be moved into place: \(String(cString: strerror(errno)))")
            }
        } catch let error as GitCommandError {
            throw PackUnfetched(address: address, reason: error.message)
        }
    }

    private func git(_ arguments: [String], in directory: String? = nil) throws {
        _ = try GitCommand(arguments, in: directory, environment: GitCommand.otherRepository).output()
    }

    /// What was fetched half when it was killed.
    private func removeLeftovers() {
        let folder = URL(fileURLWithPath: repository).deletingLastPathComponent().path
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let mark = name.firstRange(of: Self.mark), let process = pid_t(name[mark.upperBound...]),
                ChildProcess.isNoMore(process)
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    private static let mark = ".unfinished-"
}

/// A pack did not come.
public struct PackUnfetched: Failure, Hashable {
    let address: String
    let reason: String

    public var message: String { "the pack from \(address) was not fetched: \(reason)" }
    public var hint: String? { "see whether git can fetch that commit from there; until it is here, its rules do not hold" }
}
