import GitCommand

/// Puts precept's shims where git looks for hooks, in front of nothing and in place of nothing: what
/// stood there is kept, a shim that somebody has added to as well, and each shim runs it first.
///
/// Everything is written beside its place and checked before the first shim is moved in, and each move
/// is atomic: killed or refused at any moment, every hook is either the old one or ours with the old one
/// kept. Installing again changes no byte.
public struct HookInstallation: Sendable {
    private let path: HooksPath
    private let precept: String

    /// - Parameters:
    ///   - directory: somewhere in the worktree; nil for this process's own directory.
    ///   - precept: the absolute path of the executable that the shims run.
    /// - Throws: `HookFailure` in a bare repository, `RepositoryNotFound` outside every one.
    public init(in directory: String?, precept: String) throws {
        path = try HooksPath(of: directory)
        self.precept = precept
    }

    public func install() throws -> Report {
        let place = try path.place()
        let kept = KeptHooks(folder: place.folder)
        if place.chainedTo != nil { try refuseIfOverruled() }

        let passedOn = try path.passedOn(from: place)
        let shims =
            HookName.allCases.map { Shim($0, precept: precept, chainedTo: place.chainedTo) }
            + passedOn.map { Shim(passingOn: $0, to: place.chainedTo ?? "") }
        let written = try write(shims, to: place.folder, keeping: kept)
        try removeMovedShims(from: place.folder)

        if place.chainedTo != nil {
            try HooksPathSetting(path).redirect(to: place.folder)
        } else if path.isRedirected {
            _ = try HookRemoval(path).leaveOwnFolder()
        }
        return Report(
            folder: place.folder, chainedTo: place.chainedTo,
            written: written.filter { HookName(rawValue: $0) != nil || path.holds($0, in: place.chainedTo) },
            kept: HookName.allCases.flatMap { hook in
                kept.all(of: hook.rawValue).map {
                    Report.Kept(name: hook.rawValue, path: $0, runs: Files.isExecutable($0), isEditedShim: HookFile.isEditedShim(at: $0))
                }
            },
            isInWorktree: isInWorktree(place.folder))
    }

    /// What an installation did and found.
    public struct Report: Sendable, Hashable {
        /// Where the shims stand now.
        public let folder: String
        /// The folder whose hooks they run first, where that is another one.
        public let chainedTo: String?
        /// The hooks whose shim was new or other than before, but for those that lead to no hook yet.
        public let written: [String]
        /// What was there and still runs, except where git did not run it either.
        public let kept: [Kept]
        /// Whether the shims stand among the files that could be committed.
        public let isInWorktree: Bool

        public struct Kept: Sendable, Hashable {
            public let name: String
            public let path: String
            /// False for a file that is not executable.
            public let runs: Bool
            /// Whether it is one of our shims that somebody has edited.
            public let isEditedShim: Bool
        }
    }

    /// - Returns: the names of those that were not there already.
    private func write(_ shims: [Shim], to folder: String, keeping kept: KeptHooks) throws -> [String] {
        var moves: [(from: String, to: String)] = []
        var copies: [String] = []
        do {
            try Files.makeFolder(folder)
            for shim in shims {
                let target = "\(folder)/\(shim.name)"
                let file = try HookFile(at: target)
                if file == .ours(shim) && Files.isExecutable(target) { continue }
                if file.isForeign, try !kept.holds(file, as: shim.name) {
                    copies.append(try kept.keep(file, as: shim.name))
                }
                let temporary = "\(folder)/\(KeptHooks.temporaryPrefix)\(shim.name)"
                try Files.remove(temporary)
                try Files.create(temporary, Array(shim.text.utf8), mode: nil)
                moves.append((temporary, target))
            }
            try kept.linkNeighbours()
            if isInWorktree(folder) { try kept.hideFromStatus() }
        } catch {
            for path in moves.map(\.from) + copies { try? Files.remove(path) }
            try? kept.clear()
            throw error
        }
        for move in moves { try Files.move(move.from, to: move.to) }
        return moves.map { String($0.to.dropFirst(folder.count + 1)) }
    }

    /// Tools that keep what they find (`pre-commit.legacy`) may have kept a shim of ours: it stands in
    /// front again, and would run twice.
    private func removeMovedShims(from folder: String) throws {
        for name in Files.entries(of: folder) where name.contains(".") {
            let file = try? HookFile(at: "\(folder)/\(name)")
            if file?.shim != nil { try Files.remove("\(folder)/\(name)") }
        }
    }

    private func refuseIfOverruled() throws {
        guard let last = path.configured.last, ["worktree", "command"].contains(last.scope) else { return }
        throw HookFailure.overruled(by: "the \(last.scope)'s core.hooksPath = \(last.value)")
    }

    private func isInWorktree(_ folder: String) -> Bool {
        let real = Files.real(folder)
        return real.hasPrefix(Files.real(path.worktree) + "/")
            && !real.hasPrefix(path.commonDirectory + "/")
    }
}
