import Foundation
import Testing

/// Every numbered behaviour of `Scenarios/README.md` is shown by a passage that begins with its number.
@Suite struct BehaviourTests {
    @Test func everyBehaviourHasItsScenario() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios")
        var shown: Set<Int> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "txt" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard let match = line.prefixMatch(of: #/# ([0-9]+(?:, [0-9]+)*)\. /#) else { continue }
                shown.formUnion(match.1.split(separator: ", ").compactMap { Int($0) })
            }
        }
        #expect(Set(1...49).subtracting(shown).sorted() == [])
        let table = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
        #expect(table.matches(of: #/\n\| [0-9]/#).count >= 40)
    }
}
