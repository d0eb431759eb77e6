import Rules
import Support

/// The parts that SARIF's objects share.
enum SARIFText {
    /// A `message` or `multiformatMessageString` that says just this. SARIF takes braces for placeholders and
    /// `[…](…)` for links (3.11.5 and 3.11.6 of the standard), so both are escaped.
    static func message(_ text: String) -> String {
        let couldLink = text.contains("](")
        var written = ""
        for character in text {
            switch character {
            case "{", "}": written.append(character)
            case "[", "]": if couldLink { written += "\\" }
            default: break
            }
            written.append(character)
        }
        return JSONText.object([("text", JSONText.string(written))])
    }

    /// A `physicalLocation`, from the root of the repository.
    static func place(_ path: [UInt8], region: [(name: String, value: Int)]?) -> String {
        JSONText.object([
            ("artifactLocation", artifact(path)),
            ("region", region.map { JSONText.object($0.map { ($0.name, "\($0.value)") }) }),
        ])
    }

    static func artifact(_ path: [UInt8]) -> String {
        JSONText.object([("uri", JSONText.string(PathURI.text(path)))])
    }

    static func level(_ stage: Stage) -> String { stage == .block ? "error" : "warning" }
}
