import HookShims
import RegexBuilder
import Support

/// The few lines of sh that git runs as a hook, which hand over to `precept`.
///
/// A shim is known by its second line, `# precept-hook <name> <digest>: …`, wherever other tools have moved it. The digest
/// is of all the rest but the paths: what somebody has added a line to is no longer ours alone, and theirs to keep.
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
        text = Self.signed(
            String(decoding: HookShims.all[hook.rawValue] ?? [], as: UTF8.self)
                .replacing("@before@", with: before)
                .replacing("@precept@", with: Self.quoted(precept)), named: name)
    }

    /// A shim that only runs the hook of that name where it is.
    init(passingOn name: String, to folder: String) {
        self.name = name
        text = Self.signed(
            String(decoding: HookShims.passOn, as: UTF8.self)
                .replacing("@name@", with: name)
                .replacing("@before@", with: Self.quoted("\(folder)/\(name)")), named: name)
    }

    /// The shim that a file holds as it was written, or nil where the file is somebody else's or was edited since.
    init?(reading bytes: [UInt8]) {
        guard let mark = Self.mark(in: bytes), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard Self.signed(text.replacing(" \(mark.digest):", with: " @digest@:", maxReplacements: 1), named: mark.name) == text else {
            return nil
        }
        name = mark.name
        self.text = text
    }

    /// Whether a file was a shim once, whatever was done to it since.
    static func wasOne(_ bytes: [UInt8]) -> Bool { secondLine(of: bytes).hasPrefix(mark) }

    /// What the second line says.
    private static func mark(in bytes: [UInt8]) -> (name: String, digest: String)? {
        let line = secondLine(of: bytes)
        guard line.hasPrefix(Self.mark), let end = line.firstIndex(of: ":") else { return nil }
        let words = line[..<end].dropFirst(Self.mark.count).split(separator: " ").map(String.init)
        return words.count > 1 ? (name: words[0], digest: words[1]) : nil
    }

    private static func secondLine(of bytes: [UInt8]) -> String {
        let lines = bytes.prefix(200).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.count > 1 ? String(decoding: lines[1], as: UTF8.self) : ""
    }

    private static func signed(_ text: String, named name: String) -> String {
        text.replacing("@digest@", with: LineDigest.of(blank(text, named: name).utf8), maxReplacements: 1)
    }

    /// A shim without its digest, as it was before the paths were filled in.
    private static func blank(_ text: String, named name: String) -> String {
        let word = /'(?:[^'\n]|'\\'')*'/
        let executable = Regex {
            "\nprecept="
            word
            "\n"
        }
        let earlierHooks = Regex {
            "\nfor before in "
            Optionally {
                word
                " "
            }
            "\"${0"
        }
        let blank = text.replacing(executable, with: "\nprecept=@precept@\n")
            .replacing(earlierHooks, with: "\nfor before in @before@\"${0")
        if HookName(rawValue: name) != nil { return blank }
        let passedOn = Regex {
            "\n[ -x "
            word
            " ] || exit 0\nexec "
            word
            " \""
        }
        return blank.replacing(passedOn, with: "\n[ -x @before@ ] || exit 0\nexec @before@ \"")
            .replacing("# precept-hook \(name):", with: "# precept-hook @name@:")
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
