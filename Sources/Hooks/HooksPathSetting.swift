import GitCommand

/// The repository's own `core.hooksPath`, set to our folder and set back.
struct HooksPathSetting {
    private let path: HooksPath

    init(_ path: HooksPath) {
        self.path = path
    }

    /// Points git to our folder; what the repository itself had said is kept beside.
    func redirect(to folder: String) throws {
        guard !path.isRedirected else { return }
        let file = HooksPath.replacedSettingFile(in: path.commonDirectory)
        try Files.remove(file)
        if let own = path.configured.last(where: { $0.scope == "local" }) {
            try Files.makeFolder("\(path.commonDirectory)/precept")
            try Files.create(file, Array(own.value.utf8), mode: 0o666)
        }
        try configure(["--replace-all", "core.hooksPath", folder])
        guard try Files.real(path.effective()) == Files.real(folder) else {
            try restore()
            throw HookFailure.overruled(by: "another core.hooksPath")
        }
    }

    /// Says again what the repository said before.
    func restore() throws {
        let file = HooksPath.replacedSettingFile(in: path.commonDirectory)
        if let replaced = HooksPath.replacedSetting(in: path.commonDirectory) {
            try configure(["--replace-all", "core.hooksPath", replaced])
        } else {
            try configure(["--unset-all", "core.hooksPath"])
        }
        try Files.remove(file)
    }

    private func configure(_ arguments: [String]) throws {
        _ = try GitCommand(["config", "--local"] + arguments, in: path.worktree).output()
    }
}
