import Testing

@testable import Signals

@Suite struct MachineTextTests {
    @Test func whatWrapsTheWordsGoes() {
        let text = """
            _⚠️ Potential issue_ | _🟠 Major_

            **Close the file.** See [the guide](https://example.org/a) and `List<b>`<br/>.

            <details><summary>Why</summary><details>inner</details>
            outer
            </details>
            <details>
            <summary>📝 Committable suggestion</summary>

            > ‼️ **IMPORTANT**
            > Carefully review the code before committing.

            ```suggestion
            x
            ```
            </details>

            <!-- fingerprint:
            abc -->
            ```swift
            let a: Array<b> = 1 // <!-- kept? -->
            ```
            ![badge](https://example.org/badge.svg)
            Useful? React with 👍 / 👎.
            """
        #expect(
            MachineText.words(of: text) == """
                **Close the file.** See the guide and `List<b>`.

                ```swift
                let a: Array<b> = 1 // 
                ```
                """)
    }

    @Test(arguments: [
        ("<details>never closed, a < b", "<details>never closed, a < b"),
        ("<b>Use</b> <T> here", "Use <T> here"), ("a</details>b", "ab"), ("![x](y", "![x](y"), ("", ""),
        ("<!-- open", "<!-- open"), ("`a", "`a"), ("if a < b && c > d", "if a < b && c > d"),
    ])
    func whatIsNotWholeIsKept(text: String, words: String) {
        #expect(MachineText.words(of: text).replacing("<details>", with: "") == words.replacing("<details>", with: ""))
    }

    @Test func manyMarksTakeNoLonger() {
        let text = String(repeating: "<details>[a](<b>![", count: 20_000)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = MachineText.words(of: text) } < .seconds(20))
    }

    @Test func aMachinesSuggestionCountsWhereAnEditFollowed() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add", ["a.c": ["int first_of_all = 1 ;", "int second;"]])
        func record(_ id: Int, author: String, line: Int, _ body: String) -> String {
            #"{"id":"\#(id)","source":"github","review":"1","comment":"\#(body)","commit":"\#(first)","path":"a.c","line":\#(line),"author":"\#(author)"}"#
        }
        _ = try repository.importing(
            [
                record(1, author: "coderabbitai[bot]", line: 1, #"_🧹 Nitpick_\n\nNo space.\n```suggestion\nint first_of_all = 1;\n```"#),
                record(2, author: "coderabbitai[bot]", line: 2, #"Say why.\n```suggestion\nint second; // 2\n```"#),
                record(3, author: "ben", line: 2, #"Say why.\n```suggestion\nint second; // 2\n```"#),
            ].joined(separator: "\n"))
        try repository.commit("Tidy", ["a.c": ["int first_of_all = 1;", "int second;"]])
        let reading = try repository.read()
        #expect(reading.signals.map(\.id) == ["1", "3"])
        #expect(reading.signals.allSatisfy { $0.corrections.count == 1 })
        #expect(reading.signals.first?.comment.hasPrefix("No space.") == true)
        #expect(reading.leftOut.map(\.reason) == [.bot])
        #expect(try repository.git("notes", "--ref", "precept", "show", first).contains("Nitpick"))
    }
}
