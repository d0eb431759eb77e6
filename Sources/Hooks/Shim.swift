import HookShims

/// The few lines of sh that git runs as a hook, which hand over to `precept`.
///
/// A shim is known by its second line, `# precept-hook <name>: …`, wherever other tools have moved it.
struct Shim: Sendable, Hashable {
    /// The git hook it stands for.
    let name: String
    let text: String

    /// The shim of one of precept's own hooks.
    /// - Parameters:
    ///   - precept: the absolute path of the executable.
    ///   - folder: where git would look for hooks without us, if our shims do not stand there.
    init(_ hook: HookName, precept: String, chainedTo folder: String?) {
        name = hook.rawValue
        let before = folder.map { Self.quoted("\($0)/\(hook.rawValue)") + " " } ?? ""
        text = String(decoding: HookShims.all[hook.rawValue] ?? [], as: UTF8.self)
            .replacing("@before@", with: before)
            .replacing("@precept@", with: Self.quoted(precept))
    }

    /// A shim that only runs the hook of that name where it is.
    init(passingOn name: String, to folder: String) {
        self.name = name
        text = String(decoding: HookShims.passOn, as: UTF8.self)
            .replacing("@name@", with: name)
            .replacing("@before@", with: Self.quoted("\(folder)/\(name)"))
    }

    /// The shim that a file holds, or nil where the file is somebody else's.
    init?(reading bytes: [UInt8]) {
        let lines = bytes.prefix(200).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count > 1 else { return nil }
        let line = String(decoding: lines[1], as: UTF8.self)
        guard line.hasPrefix(Self.mark), let end = line.firstIndex(of: ":") else { return nil }
        name = String(line[..<end].dropFirst(Self.mark.count))
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The executable that it runs, where it runs one.
    var precept: String? {
        text.split(separator: "\n").first { $0.hasPrefix("precept='") }
            .map { Self.unquoted($0.dropFirst("precept=".count)) }
    }

    private static let mark = "# precept-hook "

    /// As one word of sh.
    static func quoted(_ path: String) -> String {
        "'" + path.replacing("'", with: #"'\''"#) + "'"
    }

    private static func unquoted(_ word: Substring) -> String {
        String(word.dropFirst().dropLast()).replacing(#"'\''"#, with: "'")
    }
}
