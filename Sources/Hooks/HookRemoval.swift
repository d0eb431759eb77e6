import GitCommand

/// Takes precept's shims away and puts back what stood there, byte for byte; touches nothing else.
public struct HookRemoval: Sendable {
    private let path: HooksPath

    /// - Throws: `HookFailure` in a bare repository, `RepositoryNotFound` outside every one.
    public init(in directory: String?) throws {
        path = try HooksPath(of: directory)
    }

    init(_ path: HooksPath) {
        self.path = path
    }

    public func remove() throws -> Report {
        var report = try removeFiles()
        report.removed += try ConfigHooks(path).remove().map { "hook.\($0)" }
        return report
    }

    /// The same for those that stand in folders, without those of git's configuration.
    public func removeFiles() throws -> Report {
        var report = Report()
        // What stands in another clone is that one's.
        let folders = (path.isOfThisClone ? [path.absoluteUnderneath] : []) + ["\(path.commonDirectory)/hooks"]
        for folder in folders where !report.folders.contains(Files.real(folder)) {
            report.folders.append(Files.real(folder))
            try clear(folder, into: &report)
        }
        let own = try leaveOwnFolder()
        report.removed += own.removed
        report.left += own.left
        report.edited += own.edited
        report.restoredHooksPath = path.isRedirected
        return report
    }

    /// What a removal did.
    public struct Report: Sendable, Hashable {
        /// Hooks that stand again where they stood.
        public internal(set) var restored: [String] = []
        /// Shims that are gone.
        public internal(set) var removed: [String] = []
        /// Somebody else's, which stay.
        public internal(set) var left: [String] = []
        /// Shims that somebody has edited, which stay as they are, and still run precept.
        public internal(set) var edited: [String] = []
        /// Whether `core.hooksPath` says again what it said.
        public internal(set) var restoredHooksPath = false
        var folders: [String] = []

        public var isEmpty: Bool { removed.isEmpty && restored.isEmpty }
    }

    /// Gives `core.hooksPath` back, and takes away the folder it named.
    func leaveOwnFolder() throws -> Report {
        var report = Report()
        if path.isRedirected { try HooksPathSetting(path).restore() }
        try Files.remove(HooksPath.replacedSettingFile(in: path.commonDirectory))
        let own = HooksPath.ownFolder(in: path.commonDirectory)
        try clear(own, into: &report)
        report.left += Files.entries(of: own).map { "\(own)/\($0)" }.filter { !report.left.contains($0) && !report.edited.contains($0) }
        Files.removeFolderIfEmpty(own)
        Files.removeFolderIfEmpty("\(path.commonDirectory)/precept")
        return report
    }

    private func clear(_ folder: String, into report: inout Report) throws {
        let kept = KeptHooks(folder: folder)
        // A shim under its own name before one that another tool has moved aside: what it keeps is the
        // younger.
        let entries = Files.entries(of: folder)
        let names = entries.filter { !$0.contains(".") } + entries.filter { $0.contains(".") }
        for name in names {
            let target = "\(folder)/\(name)"
            if name.hasPrefix(KeptHooks.temporaryPrefix) {
                try Files.remove(target)
                continue
            }
            guard let shim = (try? HookFile(at: target))?.shim else { continue }
            if let before = kept.all(of: shim.name).last {
                try Files.move(before, to: target)
                report.restored.append(target)
            } else {
                try Files.remove(target)
                report.removed.append(target)
            }
        }
        report.edited += Files.entries(of: folder).map { "\(folder)/\($0)" }.filter(HookFile.isEditedShim)
        // An edited one runs what is kept before it.
        for hook in HookName.allCases where !report.edited.contains("\(folder)/\(hook.rawValue)") {
            for (index, before) in kept.all(of: hook.rawValue).enumerated() {
                let aside = Self.unused("\(folder)/\(hook.rawValue).before-precept", from: index)
                try Files.move(before, to: aside)
                report.left.append(aside)
            }
        }
        try kept.clear()
    }

    private static func unused(_ path: String, from index: Int) -> String {
        var candidate = path
        var number = index + 1
        while Files.exists(candidate) {
            number += 1
            candidate = "\(path)-\(number)"
        }
        return candidate
    }
}
