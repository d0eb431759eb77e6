import TestSupport
import Testing
import Yams

@testable import RuleFiles

@Suite struct YAMLGuardTests {
    private static let bomb: String = {
        let tens = String(repeating: "*x,", count: 10)
        let levels = (1..<30).map { "\"a\($0)\":&a\($0) [\(tens.replacing("x", with: "a\($0 - 1)"))]" }
        return "{\"id\":\"deep\",\"a0\":&a0 [\"l\",\"l\"],\(levels.joined(separator: ",")),\"m\":{*a29 : 1}}\n"
    }()

    /// Wherever a value may begin for who reads the file.
    @Test(arguments: [
        "", "--- ", "---\n", "\u{feff}", "# x\n", "# x\r", "# x\u{85}", "# x\u{2028}", "# x\u{2029}", "%YAML 1.1\n--- ",
        "a: b\n---\n", "a: b\n...\n--- ", "--- # x\r", "? ", "- ",
    ])
    func noAliasPasses(behind prefix: String) {
        for text in [Self.bomb, "&a [x]\n", "!!map {a: b}\n", "*a\n"] {
            #expect(throws: RuleFileError.self, "\(prefix)\(text.prefix(20))") { try YAMLGuard.check(Array((prefix + text).utf8)) }
        }
    }

    @Test func depthCountsBehindWhateverEndsALine() {
        for end in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] {
            for piece in ["[", "- ", "{a: ", "? "] {
                #expect(throws: RuleFileError.self) {
                    try YAMLGuard.check(Array(("# x\(end)" + String(repeating: piece, count: 50_000)).utf8))
                }
            }
        }
    }

    /// Of what passes, Yams sees no anchor, and so no alias that leads to one, no tag, and nothing deep.
    @Test func whatPassesHasNeitherAnchorNorTag() throws {
        var random = SeededGenerator(seed: 11)
        let pieces = [
            "a", "b: ", "- ", "? ", ": ", ", ", "[", "]", "{", "}", "&a ", "*a", "*a ", "!t ", "!!str ", "'", "\"", "\\", "|\n",
            ">-\n", "#", " # ", "\n", "\n  ", "\n    ", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{feff}", "---", "--- ",
            "\n---\n", "...\n", "%YAML 1.1\n", "%TAG ! tag:a,2000:\n", " ", "\t", "é", "\u{0}",
        ]
        var (passed, refused) = (0, 0)
        for _ in 0..<60_000 {
            let text = (0..<Int.random(in: 1..<14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            do {
                try YAMLGuard.check(Array(text.utf8))
            } catch {
                refused += 1
                continue
            }
            guard let root = try? Parser(yaml: text, encoding: .utf8).singleRoot() else { continue }
            passed += 1
            #expect(isPlain(root, YAMLGuard.deepest), "\(text.debugDescription)")
        }
        #expect(passed > 1000 && refused > 1000)
    }

    private func isPlain(_ node: Node, _ depth: Int) -> Bool {
        switch node {
        case .scalar(let scalar): scalar.anchor == nil
        case .sequence(let sequence): depth > 0 && sequence.anchor == nil && sequence.allSatisfy { isPlain($0, depth - 1) }
        case .mapping(let mapping):
            depth > 0 && mapping.anchor == nil && mapping.allSatisfy { isPlain($0.key, depth - 1) && isPlain($0.value, depth - 1) }
        case .alias: false
        }
    }
}
