import Rules

/// What the markers of an instruction file say.
struct Markers {
    let section: MarkedSection?
    /// The line of a code fence that is never closed.
    let openFence: Int?

    init(of file: [UInt8]) throws(MarkedSectionError) {
        // UTF-16 has them in every ASCII character; our lines between would be unreadable.
        if file.contains(0) { throw .notText }
        var fence = CodeFence()
        var fenced: (line: Int, opening: Int)?
        var begin: TextLines.Line?
        var section: (line: Int, value: MarkedSection)?
        for line in TextLines(file) {
            let opening = fence.opening
            let isFenced = fence.take(line.text, number: line.number)
            guard let marker = OwnFiles.marker(on: line.text) else { continue }
            if isFenced {
                if fenced == nil { fenced = (line.number, opening ?? line.number) }
                continue
            }
            switch (marker, begin) {
            case (.begin, let outer?):
                throw .nested(line: line.number, outer: outer.number)
            case (.begin, nil):
                if let section { throw .doubled(line: line.number, first: section.line) }
                begin = line
            case (.end, nil):
                throw .unbegun(line: line.number)
            case (.end, let first?):
                let start = first.text.startIndex
                let value = MarkedSection(
                    whole: start..<line.range.upperBound,
                    inside: first.range.upperBound..<line.range.lowerBound, of: file)
                section = (first.number, value)
                begin = nil
            }
        }
        if let begin {
            let holdsEnd = fenced.flatMap { $0.line > begin.number ? $0.opening : nil }
            throw .unended(line: begin.number, fence: holdsEnd)
        }
        if section == nil, let fenced { throw .fenced(line: fenced.line, fence: fenced.opening) }
        self.section = section?.value
        openFence = fence.opening
    }
}
