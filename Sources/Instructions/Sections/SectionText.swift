/// Our section of one instruction file: its lines, and what the file begins with where we are the ones to make it.
public struct SectionText: Sendable, Hashable {
    public let lines: [String]
    /// Such as the front matter of an agent's rule file; empty where a file needs none.
    let preamble: [UInt8]
    /// Whether there has to be a file for it: it tells more than how many rules need no telling.
    private let makesFile: Bool

    init(_ lines: [String], preamble: [UInt8] = [], makesFile: Bool = true) {
        self.lines = lines
        self.preamble = preamble
        self.makesFile = makesFile
    }

    /// Whether it stands in a file, which it does not where the file would hold nothing else, and it makes none by itself.
    func stands(in file: [UInt8]?) -> Bool {
        if makesFile { return true }
        guard let file else { return false }
        do throws(MarkedSectionError) {
            return try MarkedSection.written([], into: file) != nil
        } catch {
            return true
        }
    }

    /// The file with this section; nil where there should be no such file, because nothing but ours stands in it.
    /// - Parameter file: Nil where there is none yet.
    func written(into file: [UInt8]?) throws(MarkedSectionError) -> [UInt8]? {
        if file == nil && lines.isEmpty || !stands(in: file) { return nil }
        let new = try MarkedSection.written(lines, into: file ?? (preamble.isEmpty ? nil : preamble))
        return lines.isEmpty && !preamble.isEmpty && new == preamble ? nil : new
    }
}
