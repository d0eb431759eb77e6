import GitCommand

/// Where git looks for a repository's hooks, and where it would without us.
///
/// Our shims stand where git looks, as long as that folder is this clone's own. A folder that other
/// repositories use too (a global `core.hooksPath`), or whose files are committed, is not ours to write
/// to: then they stand in a folder of their own, the repository's `core.hooksPath` names it, and each
/// runs the hook that git would have run.
struct HooksPath: Sendable {
    /// The worktree's top folder, where git runs hooks and a relative `core.hooksPath` starts.
    let worktree: String
    let commonDirectory: String
    /// Every `core.hooksPath` in effect but ours, the one that counts last.
    let configured: [Setting]
    /// Whether this repository's `core.hooksPath` is the one we set.
    let isRedirected: Bool
    /// The folder that git would look in without us, as git names it: absolute, or from the worktree.
    let underneath: String

    struct Setting: Sendable, Hashable {
        /// `system`, `global`, `local`, `worktree` or `command`.
        var scope: String
        var value: String
    }

    init(of directory: String?) throws {
        let paths = try RepositoryPaths.discover(in: directory)
        guard let worktree = paths.worktree else {
            let bare = try GitCommand(["rev-parse", "--is-bare-repository"], in: directory).output()
            throw bare.text == "true" ? HookFailure.bareRepository : .outsideWorktree
        }
        self.worktree = worktree
        commonDirectory = Files.real(paths.commonDirectory)

        let listed = try GitCommand(
            ["config", "--null", "--show-scope", "--get-all", "core.hooksPath"], in: worktree
        ).run()
        let fields = String(decoding: listed.bytes, as: UTF8.self)
            .split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        var settings = stride(from: 0, to: fields.count - 1, by: 2).map {
            Setting(scope: fields[$0], value: fields[$0 + 1])
        }
        let own = Self.ownFolder(in: commonDirectory)
        let redirection = settings.firstIndex { $0.scope == "local" && $0.value == own }
        isRedirected = redirection != nil
        if let redirection {
            let replaced = Self.replacedSetting(in: commonDirectory).map { Setting(scope: "local", value: $0) }
            settings.replaceSubrange(redirection...redirection, with: [replaced].compactMap(\.self))
        }
        configured = settings
        let override = settings.last.map { ["-c", "core.hooksPath=\($0.value)"] }
        underneath =
            if let override {
                try GitCommand(override + ["rev-parse", "--git-path", "hooks"], in: worktree).output().text
            } else {
                "\(commonDirectory)/hooks"
            }
    }

    /// The folder underneath, from the root.
    var absoluteUnderneath: String {
        absolute(underneath)
    }

    /// Whether the folder underneath lies in this clone, and not in another or among all of somebody's.
    var isOfThisClone: Bool { isInGitDirectory || Files.real(absoluteUnderneath).hasPrefix(Files.real(worktree) + "/") }

    private var isInGitDirectory: Bool { Files.real(absoluteUnderneath).hasPrefix(commonDirectory + "/") }

    /// Where our shims belong.
    func place() throws -> HookPlace {
        let isOwnSetting = configured.last.map { $0.scope == "local" || $0.scope == "worktree" } ?? true
        guard try isOwnSetting && isOfThisClone && (isInGitDirectory || !isTracked(Files.real(absoluteUnderneath))) else {
            return HookPlace(folder: Self.ownFolder(in: commonDirectory), chainedTo: underneath)
        }
        return HookPlace(folder: absoluteUnderneath, chainedTo: nil)
    }

    /// The hooks that our folder passes on to the one that git no longer looks in: those that stand there, and those that may
    /// come, for a team adds hooks without installing us again. Where another tool's file stands in our folder, it does.
    func passedOn(from place: HookPlace) throws -> [String] {
        guard let chained = place.chainedTo else { return [] }
        let others = Files.entries(of: absolute(chained)).filter {
            HookName(rawValue: $0) == nil && !Self.mayCome.contains($0) && !$0.contains(".") && holds($0, in: chained)
        }
        return try (others + Self.mayCome).filter { try !HookFile(at: "\(place.folder)/\($0)").isForeign }
    }

    /// Whether git would run the hook of that name in a folder that it no longer looks in.
    func holds(_ hook: String, in chained: String?) -> Bool { chained.map { Files.isExecutable("\(absolute($0))/\(hook)") } ?? false }

    /// Git's hooks in a clone that change nothing by being there and are asked seldom; one that answers each change of a
    /// reference or of the index would cost every one of them a shell.
    private static let mayCome = [
        "applypatch-msg", "pre-applypatch", "post-applypatch", "prepare-commit-msg", "post-checkout", "pre-rebase", "pre-auto-gc",
    ]

    private func absolute(_ folder: String) -> String { folder.hasPrefix("/") ? folder : "\(worktree)/\(folder)" }

    func isTracked(_ folder: String) throws -> Bool {
        let listed = try GitCommand(
            ["--literal-pathspecs", "ls-files", "-z", "--", folder], in: worktree
        ).run()
        return !listed.bytes.isEmpty
    }

    /// What git answers now, from the root.
    func effective() throws -> String {
        let path = try GitCommand(["rev-parse", "--git-path", "hooks"], in: worktree).output().text
        return path.hasPrefix("/") ? path : "\(worktree)/\(path)"
    }

    static func ownFolder(in commonDirectory: String) -> String {
        "\(commonDirectory)/precept/hooks"
    }

    /// Holds the repository's own `core.hooksPath` from before, where it had one.
    static func replacedSettingFile(in commonDirectory: String) -> String {
        "\(commonDirectory)/precept/replaced-hooks-path"
    }

    static func replacedSetting(in commonDirectory: String) -> String? {
        let bytes = try? Files.read(replacedSettingFile(in: commonDirectory))
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The folder that holds our shims, and the one they pass on to, if that is another.
struct HookPlace: Sendable, Hashable {
    var folder: String
    /// Absolute, or from the worktree's top folder.
    var chainedTo: String?
}
