/// How the hooks of a repository stand, for `precept doctor`.
public struct HookStatus: Sendable, Hashable {
    /// Where git looks for hooks now; nil where its configuration holds them.
    public let folder: String?
    /// Whether our shims belong in that folder; where not, they are installed nowhere git looks.
    public let isOurPlace: Bool
    /// The kind of setting (`system`, `global`, `local`, `worktree` or `command`) by which `core.hooksPath` leads git
    /// elsewhere than we set; nil where none does.
    public let setElsewhere: String?
    public let hooks: [Hook]

    public struct Hook: Sendable, Hashable {
        public let name: String
        public let state: State
    }

    public enum State: Sendable, Hashable {
        case current
        /// Ours, but not what would be written now; the executable it runs, if that is missing.
        case outdated(missing: String?)
        case notExecutable
        /// Ours once, and edited since.
        case edited
        /// Not ours to write, and stands where git no longer looks, with nothing of ours that runs it.
        case notPassedOn
        /// Another tool's, which stands in front of ours or instead of it.
        case foreign
        case missing
    }

    /// - Parameters:
    ///   - directory: somewhere in the worktree; nil for this process's own directory.
    ///   - precept: what the shims should run; nil accepts whatever executable they name.
    public init(in directory: String?, precept: String?) throws {
        let path = try HooksPath(of: directory)
        let configured = try ConfigHooks(path).commands()
        if !configured.isEmpty {
            (folder, isOurPlace, setElsewhere) = (nil, true, nil)
            hooks = HookName.allCases.map { hook in
                let isCurrent = precept.map { configured[hook] == ConfigHooks.command(hook, precept: $0) } ?? true
                return Hook(name: hook.rawValue, state: configured[hook] == nil ? .missing : isCurrent ? .current : .outdated(missing: nil))
            }
            return
        }
        let place = try path.place()
        let folder = try path.effective()
        self.folder = folder
        isOurPlace = Files.real(folder) == Files.real(place.folder)
        setElsewhere = path.isRedirected ? nil : path.configured.last?.scope
        let own = try HookName.allCases.map { hook in
            let target = "\(folder)/\(hook.rawValue)"
            let state: State =
                switch try HookFile(at: target) {
                case .missing: .missing
                case .foreign(let bytes, _): Shim.wasOne(bytes) ? .edited : .foreign
                case .link: .foreign
                case .ours(let shim): Self.state(of: shim, hook, at: target, place, precept)
                }
            return Hook(name: hook.rawValue, state: state)
        }
        guard isOurPlace else {
            hooks = own
            return
        }
        hooks =
            try own
            + path.passedOn(from: place).filter { path.holds($0, in: place.chainedTo) }.map { name in
                let target = "\(folder)/\(name)"
                let isCurrent =
                    try HookFile(at: target) == .ours(Shim(passingOn: name, to: place.chainedTo ?? "")) && Files.isExecutable(target)
                return Hook(name: name, state: isCurrent ? .current : .notPassedOn)
            }
    }

    private static func state(
        of shim: Shim, _ hook: HookName, at target: String, _ place: HookPlace, _ precept: String?
    ) -> State {
        let named = shim.precept ?? ""
        if !Files.isExecutable(named) { return .outdated(missing: named) }
        let wanted = Shim(hook, precept: precept ?? named, chainedTo: place.chainedTo)
        if shim != wanted { return .outdated(missing: nil) }
        return Files.isExecutable(target) ? .current : .notExecutable
    }
}
