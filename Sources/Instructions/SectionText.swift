/// Our section of one instruction file: its lines, and what the file begins with where we are the ones to make it.
public struct SectionText: Sendable, Hashable {
    public let lines: [String]
    /// Such as the front matter of an agent's rule file; empty where a file needs none.
    let preamble: [UInt8]

    init(_ lines: [String], preamble: [UInt8] = []) {
        self.lines = lines
        self.preamble = preamble
    }

    /// The file with this section; nil where there should be no such file, because nothing but ours stands in it.
    /// - Parameter file: Nil where there is none yet.
    func written(into file: [UInt8]?) throws(MarkedSectionError) -> [UInt8]? {
        if file == nil && lines.isEmpty { return nil }
        let new = try MarkedSection.written(lines, into: file ?? (preamble.isEmpty ? nil : preamble))
        return lines.isEmpty && !preamble.isEmpty && new == preamble ? nil : new
    }
}
