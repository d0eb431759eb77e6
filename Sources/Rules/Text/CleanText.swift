/// Words that others wrote, made safe to print, to write into a file, and to hand to an agent.
///
/// A comment in a clone is anybody's text. What it must not do: move the cursor, reorder or hide
/// characters, end the marked section of an instruction file, lead a reader elsewhere, or make an
/// agent import a file. Cleaning what is clean changes nothing.
public enum CleanText {
    /// One line for a terminal or a file.
    ///
    /// Without escape sequences, control, bidirectional, zero-width and other unseen characters,
    /// comment markers and Markdown fences; every link is `(link)`, every run of white space one space.
    /// - Parameter limit: the length in Unicode scalars, because one character may carry any number
    ///   of combining marks; what is longer ends in `…`.
    public static func line(_ text: String, limit: Int = 300) -> String {
        var cleaned = VisibleScalars(text.unicodeScalars.prefix(limit * 8), keepsTabs: false).scalars
        // What one removal leaves may join to what another removes, so until nothing is found.
        while true {
            let next = LinkRemoval.withoutLinks(withoutMarkers(cleaned))
            if next == cleaned { break }
            cleaned = next
        }
        let words = cleaned.split(separator: " ").joined(separator: CollectionOfOne(" "))
        return shortened(String(words), to: limit)
    }

    /// One line for an instruction file: a `line` whose code spans are closed, and whose `@names`
    /// stand in code spans, where an agent does not take them for imports.
    public static func instruction(_ text: String, limit: Int = 300) -> String {
        var scalars = Array(line(text, limit: limit).unicodeScalars)
        if scalars.count(where: { $0 == "`" }) % 2 == 1 {
            scalars.removeAll { $0 == "`" }
            scalars = Array(line(String(scalars), limit: limit).unicodeScalars)
        }
        var result: [Unicode.Scalar] = []
        var isInCode = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "`" { isInCode.toggle() }
            guard scalar == "@", !isInCode, !isWordEnd(result.last) else {
                result.append(scalar)
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.count, !endsName.contains(scalars[end]) { end += 1 }
            while end > index + 1, scalars[end - 1] == "." || scalars[end - 1] == "," { end -= 1 }
            let name = scalars[index..<end]
            index = end
            guard name.count > 1 else {
                result += name
                continue
            }
            // Two code spans side by side would be read as one fence.
            if result.last == "`" { result.append(" ") }
            result += ["`"] + name + ["`"]
            if end < scalars.count, scalars[end] == "`" { result.append(" ") }
        }
        return String(result)
    }

    /// A line of code for a terminal: as it is, but for what cannot be seen or would act, and with
    /// white space at its end made visible.
    /// - Parameter showsTabs: Makes every tab visible.
    public static func code(_ text: String, limit: Int = 160, showsTabs: Bool = false) -> String {
        let visible = String(VisibleScalars(text.unicodeScalars.prefix(limit * 8), keepsTabs: true).scalars)
        let end = visible.reversed().prefix { $0 == " " || $0 == "\t" }.reversed()
        let start = visible.dropLast(end.count).map { $0 == "\t" ? showsTabs ? "→   " : "    " : String($0) }.joined()
        return shortened(start + end.map { $0 == "\t" ? "→" : "·" }.joined(), to: limit)
    }

    private static let endsName: Set<Unicode.Scalar> = [
        " ", "`", "(", ")", "[", "]", "\"", "'", ";", ":", "!", "?",
    ]

    private static func isWordEnd(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" } ?? false
    }

    private static func withoutMarkers(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var run = 0
        for (index, scalar) in text.enumerated() {
            run = index > 0 && text[index - 1] == scalar ? run + 1 : 1
            kept.append(scalar)
            if scalar == "`" && run > 1 || scalar == "~" && run > 2 {
                while kept.last == scalar { kept.removeLast() }
            }
            for marker in markers where kept.suffix(marker.count).elementsEqual(marker) {
                kept.removeLast(marker.count)
            }
        }
        return kept
    }

    private static let markers = ["<!--", "-->", "--!>"].map { Array($0.unicodeScalars) }

    private static func shortened(_ text: String, to limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        var kept = String(String.UnicodeScalarView(scalars.prefix(limit - 1)))
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }
}

extension String {
    /// The text of single scalars. Cleaning goes by scalars, not by characters, because a combining mark
    /// makes another character of a marker's last letter, and no parser of Markdown minds it.
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
